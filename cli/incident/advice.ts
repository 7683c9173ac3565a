import type { Command } from 'commander'
import { readAdvice, type Advice } from '../../api/advice.ts'
import { questions } from '../../domain/advice/questions.ts'
import { questionIds, type QuestionId } from '../../domain/advice/situation.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { choiceOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

type Answers = Partial<Record<string, 'yes' | 'no'>>

export function advice(shell: Shell): Command {
  const asked = command('advice', {
    summary: 'What the commander may do now, with the reasons; answers make it better.',
    examples: [['incident advice INC-142'], ['incident advice INC-142 --reversible no --fix-ready yes']],
  }).argument('<id>', 'such as INC-142')
  for (const id of questionIds)
    asked.addOption(choiceOption(`--${flagOf(id)} <answer>`, questions[id].ask, ['yes', 'no']))
  return asked.action(async (id: string, { json, ...flags }: Form & Answers) => {
    const query = Object.fromEntries(questionIds.flatMap((one) => answerIn(flags, one)))
    const answer = await connected(shell, (client) => client.call(readAdvice, { params: { id }, query }))
    print(shell, { json }, answer, adviceText)
  })
}

function flagOf(id: QuestionId): string {
  return id.replaceAll('_', '-')
}

function answerIn(flags: Answers, id: QuestionId): [QuestionId, 'yes' | 'no'][] {
  const given = flags[id.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]
  return given === undefined ? [] : [[id, given]]
}

const headings: Record<Advice['options'][number]['verdict'], string> = {
  do: 'Do',
  consider: 'Consider',
  'not-now': 'Not now',
}

function adviceText({ options, questions: open, strategies, when_it_gets_worse: worse }: Advice): string {
  const judged = options.map(
    ({ option, verdict, because }) => `${headings[verdict]}: ${option}\n${listed(because)}`,
  )
  const causes = strategies.map(
    ({ cause, because, steps }) => `Against ${cause} (${because}):\n${listed(steps)}`,
  )
  const asks = open.map(({ id, ask }) => `--${flagOf(id)} yes|no  ${ask}`)
  return [
    ...judged,
    ...causes,
    `When it gets worse:\n${listed(worse)}`,
    ...(asks.length === 0 ? [] : [`Answers would help:\n${listed(asks)}`]),
  ].join('\n')
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  - ${line}`).join('\n')
}
