import { expect, test } from 'vitest'
import { judgeCode, type Judgement, type SentCode } from './verification-code.ts'

const sent: SentCode = { address: '+351910000001', sentAt: new Date('2026-03-02T10:00Z'), triesLeft: 5 }
const asked = { matches: true, address: sent.address, now: new Date('2026-03-02T10:09:59Z') }
const no = (because: Extract<Judgement, { verified: false }>['because'], triesLeft = 0): Judgement => ({
  verified: false,
  because,
  triesLeft,
})

test.each<[string, SentCode | null, Partial<typeof asked>, Judgement]>([
  ['the right code in time verifies', sent, {}, { verified: true }],
  ['so does the last try', { ...sent, triesLeft: 1 }, {}, { verified: true }],
  ['a wrong code costs a try', sent, { matches: false }, no('wrong-code', 4)],
  ['the last wrong code leaves none', { ...sent, triesLeft: 1 }, { matches: false }, no('wrong-code', 0)],
  ['without tries the right code is refused, too', { ...sent, triesLeft: 0 }, {}, no('no-tries-left')],
  ['a code ends after ten minutes', sent, { now: new Date('2026-03-02T10:10Z') }, no('expired')],
  ['a code for another address does not count', sent, { address: '+351910000002' }, no('address-changed')],
  ['without a code there is nothing to be right about', null, {}, no('no-code')],
])('%s', (_claim, code, more, expected) => {
  expect(judgeCode(code, { ...asked, ...more })).toEqual(expected)
})
