import type { Command } from 'commander'
import {
  type Communication,
  type ExpectedCommunication,
  listCommunications,
} from '../../api/communications.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table } from '../shell/table.ts'

const planned = [
  { title: 'AUDIENCE' },
  { title: 'MESSAGE' },
  { title: 'STATE' },
  { title: 'DUE' },
  { title: 'OVERDUE' },
  { title: 'SENT' },
]

const told = [
  { title: 'SENT' },
  { title: 'AUDIENCE' },
  { title: 'TO' },
  { title: 'SUBJECT', flexible: true as const },
]

const closingNotes = {
  'not-needed': [],
  sent: [],
  missing: ['People were told of it, and nobody told them that it is over.'],
}

export function communications(shell: Shell): Command {
  return command('communications', {
    summary: 'Who hears what by when, and who was told what when.',
    examples: [['incident communications INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, options: Form) => {
      const answer = await connected(shell, (client) =>
        client.call(listCommunications, { params: { id }, query: { limit: 100 } }),
      )
      print(shell, options, answer, ({ plan, items, closing_note: closingNote }) =>
        [planTable(plan), toldTable(items), ...closingNotes[closingNote]].join('\n\n'),
      )
    })
}

function planTable(plan: ExpectedCommunication[]): string {
  const open = plan.filter(({ state }) => state !== 'dropped')
  if (open.length === 0) return 'Nothing is planned.'
  const rows = open.map(({ audience, template, state, due_at, overdue_at, sent_at }) => [
    audience,
    template,
    state,
    minuteText(due_at),
    minuteText(overdue_at),
    minuteText(sent_at),
  ])
  return table(planned, rows)
}

function toldTable(items: Communication[]): string {
  if (items.length === 0) return 'Nobody was told anything.'
  const rows = items.map(({ sent_at, audience, recipients, subject }) => [
    minuteText(sent_at),
    audience,
    recipients.map(({ person, state }) => `${person} (${state})`).join(', '),
    subject,
  ])
  return table(told, rows)
}
