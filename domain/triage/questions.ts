/** What is asked first of an incident. `null` as an answer says that there is none, where `noneIs` is given. */
export const triageQuestions = [
  { id: 'affected', kind: 'text', ask: 'What is affected, and what do users notice?' },
  { id: 'service', kind: 'service', ask: 'Which service is in trouble?' },
  { id: 'regions', kind: 'text', ask: 'Which regions?' },
  { id: 'customers', kind: 'text', ask: 'Which customers?' },
  { id: 'users_affected', kind: 'number', ask: 'How many users are affected?' },
  { id: 'since', kind: 'instant', ask: 'Since when?' },
  {
    id: 'changed',
    kind: 'text',
    ask: 'What changed recently: deployments, configuration?',
    noneIs: 'nothing that is known',
  },
  { id: 'data_at_risk', kind: 'yes-no', ask: 'Is data at risk?' },
  { id: 'getting_worse', kind: 'yes-no', ask: 'Is it getting worse?' },
  { id: 'workaround', kind: 'text', ask: 'Is there a workaround, and which?', noneIs: 'none' },
] as const satisfies readonly TriageQuestion[]

export const answerKinds = ['text', 'service', 'number', 'instant', 'yes-no'] as const

type TriageQuestion = { id: string; kind: (typeof answerKinds)[number]; ask: string; noneIs?: string }

export type TriageId = (typeof triageQuestions)[number]['id']

export type TriageAnswer = string | number | boolean | null

/** Those of its own columns, and what is kept among its facts. */
type Known = {
  readonly impact: string | null
  readonly service: string | null
  readonly startedAt: Date | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** What is answered already, by triage or otherwise. */
export function answersOf({ impact, service, startedAt, facts }: Known): Map<TriageId, TriageAnswer> {
  const answers = new Map<TriageId, TriageAnswer>()
  if (impact !== null) answers.set('affected', impact)
  if (service !== null) answers.set('service', service)
  if (startedAt !== null) answers.set('since', startedAt.toISOString())
  for (const { id } of triageQuestions) {
    const fact = facts[id]
    if (isAnswer(fact)) answers.set(id, fact)
  }
  return answers
}

function isAnswer(fact: unknown): fact is TriageAnswer {
  return fact === null || ['string', 'number', 'boolean'].includes(typeof fact)
}

/** `Is there a workaround, and which? None.` */
export function answerText(id: TriageId, answer: TriageAnswer): string {
  const question: TriageQuestion | undefined = triageQuestions.find((one) => one.id === id)
  return `${question?.ask ?? id} ${inWords(answer, question?.noneIs)}`
}

function inWords(answer: TriageAnswer, noneIs = 'not known'): string {
  if (answer === null) return noneIs
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return String(answer)
}
