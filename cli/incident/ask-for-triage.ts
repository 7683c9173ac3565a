import type { z } from 'zod'
import type { answerTriage, Triage } from '../../api/triage.ts'
import { plainText } from '../../domain/rendering/plain-text.ts'
import { asking } from '../shell/ask.ts'
import type { Shell } from '../shell/shell.ts'

export type Answers = z.input<typeof answerTriage.body>
type Question = Triage['questions'][number]

/** What cannot be read is asked again; an empty answer leaves the question open. */
export async function askForTriage(shell: Shell, { questions }: Triage): Promise<Answers> {
  return await asking(shell, async (ask) => {
    const answers: Record<string, unknown> = {}
    for (const question of questions.filter(({ answered }) => !answered)) {
      const answer = await askUntilRead(ask, question)
      if (answer !== undefined) answers[question.id] = answer
    }
    return answers
  })
}

type Ask = (question: string) => Promise<string>

async function askUntilRead(ask: Ask, { kind, ask: words, hint }: Question): Promise<unknown> {
  const form = forms[kind]
  const known = hint === null ? '' : ` (${plainText(hint)})`
  for (;;) {
    const text = (await ask(`${words}${known}${form.hint} `)).trim()
    if (text === '') return undefined
    const answer = form.read(text)
    if (answer !== undefined) return answer
  }
}

type AnswerForm = { hint: string; read: (text: string) => unknown }

const forms: Record<Question['kind'], AnswerForm> = {
  text: { hint: '', read: (text) => (text.toLowerCase() === 'none' ? null : text) },
  service: { hint: ' [id]', read: (text) => text },
  number: { hint: ' [a number]', read: (text) => (/^\d+$/.test(text) ? Number(text) : undefined) },
  instant: { hint: ' [such as 2026-03-01 14:20]', read: instant },
  'yes-no': {
    hint: ' [y/n]',
    read: (text) => (/^(y|yes)$/i.test(text) ? true : /^(n|no)$/i.test(text) ? false : undefined),
  },
}

/** Without an offset it is of the time zone of this machine. */
function instant(text: string): string | undefined {
  const at = /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}/.test(text) ? new Date(text.replace(' ', 'T')) : null
  return at === null || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
