import { expect, test } from 'vitest'
import { readShown } from './read-address.ts'

test.for([
  [
    'all of it',
    { length: 'week', day: '2026-03-23', zone: 'Europe/Lisbon' },
    { length: 'week', day: '2026-03-23', zone: 'Europe/Lisbon' },
  ],
  ['nothing', {}, {}],
  ['a length that is none', { length: 'fortnight' }, {}],
  ['a day that is none', { day: '2026-02-30' }, {}],
  ['a zone that is none', { zone: 'Europe/Lisbonne' }, {}],
  ['a number for a day', { day: 20260323 }, {}],
] as const)('%s', ([, given, read]) => {
  expect(readShown(given)).toEqual(read)
})
