import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { answerTriage, readTriage, type Triage } from '../../api/triage.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption, instantOption, numberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { askForTriage, type Answers } from './ask-for-triage.ts'
import { onceOnly } from './change.ts'
import { triageText } from './triage-text.ts'

type Flags = {
  affected?: string
  service?: string
  regions?: string
  customers?: string
  usersAffected?: number
  since?: string
  changed?: string
  dataAtRisk?: 'yes' | 'no'
  gettingWorse?: 'yes' | 'no'
  workaround?: string
}

const yesOrNo = ['yes', 'no'] as const

export function triage(shell: Shell): Command {
  return command('triage', {
    summary: 'The first questions of an incident: asked one by one on a terminal, or answered by flags.',
    examples: [
      ['incident triage INC-142', 'Question by question, on a terminal; elsewhere what is known.'],
      ['incident triage INC-142 --affected "Nobody can pay" --service shop --since 2026-03-01T14:20Z'],
      ['incident triage INC-142 --changed none --workaround "pay by invoice"'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--affected <text>', 'what is affected, and what users notice')
    .option('--service <id>', 'the service in trouble')
    .option('--regions <text>', 'which regions')
    .option('--customers <text>', 'which customers')
    .addOption(numberOption('--users-affected <count>', 'how many users'))
    .addOption(instantOption('--since <instant>', 'when the trouble began'))
    .option('--changed <text>', 'what changed recently, or none')
    .addOption(choiceOption('--data-at-risk <answer>', 'yes or no', yesOrNo))
    .addOption(choiceOption('--getting-worse <answer>', 'yes or no', yesOrNo))
    .option('--workaround <text>', 'how to get along meanwhile, or none')
    .action(async (id: string, { json, ...flags }: Form & Flags) => {
      const given = answersIn(flags)
      const answered = await connected(shell, (client) => talk(shell, client, { id, given, asks: !json }))
      print(shell, { json }, answered, triageText)
    })
}

type Talk = { id: string; given: Answers; asks: boolean }

async function talk(shell: Shell, client: Client, { id, given, asks }: Talk): Promise<Triage> {
  const params = { id }
  if (Object.keys(given).length > 0) return await post(client, params, given)
  const known = await client.call(readTriage, { params })
  if (!asks || !shell.isInputTerminal) return known
  const answers = await askForTriage(shell, known)
  return Object.keys(answers).length === 0 ? known : await post(client, params, answers)
}

async function post(client: Client, params: { id: string }, body: Answers): Promise<Triage> {
  return await client.call(answerTriage, { params, body, idempotencyKey: onceOnly() })
}

function answersIn({
  usersAffected,
  dataAtRisk,
  gettingWorse,
  changed,
  workaround,
  ...same
}: Flags): Answers {
  const answers = {
    ...same,
    users_affected: usersAffected,
    changed: orNone(changed),
    data_at_risk: dataAtRisk && dataAtRisk === 'yes',
    getting_worse: gettingWorse && gettingWorse === 'yes',
    workaround: orNone(workaround),
  }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined))
}

function orNone(text: string | undefined): string | null | undefined {
  return text === 'none' ? null : text
}
