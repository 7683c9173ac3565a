import { expect, test } from 'vitest'
import { presets } from '../severity/scheme.ts'
import { after } from '../time/instant.ts'
import type { Audience } from './audience.ts'
import { nextUpdateAt } from './next-update.ts'

const [sev1, , sev3] = presets['SEV1-4'].levels
const now = new Date('2026-03-02T09:00:00Z')
const inMinutes = (minutes: number) => after(now, { minutes })

test.each<[string, Audience, typeof sev1, number[], number | null]>([
  ['customers hear by the outer bound of the level', 'customer', sev1, [], 30],
  ['so do people inside', 'internal', sev1, [], 30],
  ['what the plan expects earlier comes first', 'internal', sev1, [10, 50], 10],
  ['what is overdue already promises nothing', 'executive', sev1, [-5], null],
  ['an audience without cadence hears as planned', 'executive', sev1, [45], 45],
  ['a cadence in business hours promises no instant', 'internal', sev3, [], null],
])('%s', (_claim, audience, level, expected, minutes) => {
  const answer = nextUpdateAt(audience, level, { expectedAt: expected.map(inMinutes), now })
  expect(answer).toEqual(minutes === null ? null : inMinutes(minutes))
})
