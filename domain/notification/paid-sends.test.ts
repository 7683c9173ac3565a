import { expect, test } from 'vitest'
import { whyWithheld, type PaidCaps } from './paid-sends.ts'

const caps: PaidCaps = { perPersonAnHour: 3, anHour: 10, countries: [] }
const nothing = { toPerson: 0, toAll: 0 }

test.each<[string, string, typeof nothing, Partial<PaidCaps>, RegExp | null]>([
  ['the first of the hour', '+351910000001', nothing, {}, null],
  ['the last that may be sent', '+351910000001', { toPerson: 2, toAll: 9 }, {}, null],
  ['a person has had enough', '+351910000001', { toPerson: 3, toAll: 3 }, {}, /3 .* for one person/],
  ['all have had enough', '+351910000001', { toPerson: 0, toAll: 10 }, {}, /10 paid messages an hour are/],
  ['premium in Britain', '+449098790000', nothing, {}, /premium-rate/],
  ['premium in North America', '+19005550100', nothing, {}, /premium-rate/],
  ['an ordinary number beside it', '+19015550100', nothing, {}, null],
  ['a country that is allowed', '+351910000001', nothing, { countries: ['+351', '+1'] }, null],
  ['a country that is not', '+33612345678', nothing, { countries: ['+351', '+1'] }, /\+351, \+1 only/],
  ['no cap is a cap of nothing', '+351910000001', nothing, { perPersonAnHour: 0 }, /for one person/],
])('%s', (_what, number, sent, changed, because) => {
  const answer = whyWithheld(number, sent, { ...caps, ...changed })
  if (because === null) expect(answer).toBeNull()
  else expect(answer).toMatch(because)
})
