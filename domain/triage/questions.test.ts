import { expect, test } from 'vitest'
import { answersOf, answerText, type TriageAnswer, type TriageId } from './questions.ts'

const nothing = { impact: null, service: null, startedAt: null, facts: {} }

test.each<[claim: string, Parameters<typeof answersOf>[0], Partial<Record<TriageId, TriageAnswer>>]>([
  ['nothing known is nothing answered', nothing, {}],
  [
    'the impact says what is affected',
    { ...nothing, impact: 'Nobody can pay' },
    { affected: 'Nobody can pay' },
  ],
  [
    'the service and the beginning are known',
    { ...nothing, service: 'shop', startedAt: new Date('2026-03-02T08:50Z') },
    { service: 'shop', since: '2026-03-02T08:50:00.000Z' },
  ],
  [
    'facts are answers; a "none" is one too',
    { ...nothing, facts: { regions: 'EU', workaround: null, data_at_risk: false, error_rate: 8 } },
    { regions: 'EU', workaround: null, data_at_risk: false },
  ],
  ['a fact that is no answer counts not', { ...nothing, facts: { regions: ['EU'] } }, {}],
])('%s', (_claim, known, expected) => {
  expect(Object.fromEntries(answersOf(known))).toEqual(expected)
})

test.each<[TriageId, TriageAnswer, string]>([
  ['affected', 'Nobody can pay', 'What is affected, and what do users notice? Nobody can pay'],
  ['workaround', null, 'Is there a workaround, and which? none'],
  ['changed', null, 'What changed recently: deployments, configuration? nothing that is known'],
  ['data_at_risk', true, 'Is data at risk? yes'],
  ['users_affected', 1200, 'How many users are affected? 1200'],
])('%s: %s', (id, answer, text) => {
  expect(answerText(id, answer)).toBe(text)
})
