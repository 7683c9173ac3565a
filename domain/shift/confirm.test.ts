import { expect, test } from 'vitest'
import { isConfirmed, mayConfirm, mayEdit } from './confirm.ts'

const hand = {
  at: new Date('2026-03-09T10:00Z'),
  since: new Date('2026-03-02T10:00Z'),
  outgoing: ['ana'],
  incoming: ['bo'],
}
const shortlyBefore = '2026-03-09T09:00Z'

test.each<[string, string, string[], string, RegExp | null]>([
  ['who goes may confirm', 'ana', [], shortlyBefore, null],
  ['who comes may confirm', 'bo', [], '2026-03-09T10:10Z', null],
  ['a day before is early enough', 'ana', [], '2026-03-08T10:00Z', null],
  ['earlier nobody knows yet', 'ana', [], '2026-03-08T09:59Z', /from 2026-03-08T10:00/],
  ['others have no part in it', 'cy', [], shortlyBefore, /it is for ana, bo/],
  ['once is enough', 'ana', ['ana'], shortlyBefore, /already/],
])('%s', (_claim, person, confirmedBy, now, because) => {
  const answer = mayConfirm(hand, { person, confirmedBy, now: new Date(now) })
  expect(answer).toEqual(because ? { ok: false, because: expect.stringMatching(because) } : { ok: true })
})

test.each<[string, string[], boolean]>([
  ['nobody has confirmed', [], false],
  ['one side has', ['ana'], false],
  ['both have', ['bo', 'ana'], true],
])('%s', (_claim, confirmedBy, confirmed) => {
  expect(isConfirmed(hand, confirmedBy)).toBe(confirmed)
  expect(mayEdit(hand, confirmedBy).ok).toBe(!confirmed)
})
