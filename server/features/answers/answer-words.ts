import { nameOf } from '../incidents/store.ts'
import type { Answered } from './acknowledge-all.ts'

/** What an SMS or a call says of the answer. Names only: titles may be private. */
export function answerWords(verb: 'acknowledge' | 'escalate', answered: Answered[]): string {
  const named = (outcome: Answered['outcome']): string =>
    answered.flatMap(({ row, outcome: own }) => (own === outcome ? [nameOf(row.id)] : [])).join(', ')
  const parts = [
    [verb === 'acknowledge' ? 'Acknowledged' : 'Escalated, the next step is paged now', named('done')],
    ['Over already', named('over')],
    ['No escalation that could go on', named('nobody-left')],
  ]
  return parts.flatMap(([what, names]) => (names ? [`${what}: ${names}.`] : [])).join(' ')
}
