import { expect, test } from 'vitest'
import { isEligible, notEligible } from './eligibility.ts'

const shift = (from: string) => ({
  person: 'ana',
  startsAt: new Date(`${from}T10:00Z`),
  endsAt: new Date(new Date(`${from}T10:00Z`).getTime() + 7 * 86_400_000),
})
const rules = { onboardedDays: 30, shadowShifts: 2 }
const shadowed = [shift('2026-01-12'), shift('2026-01-26')]

const cases: [claim: string, since: string | null, practised: typeof shadowed, because: string | null][] = [
  ['who began long ago is ready', null, [], null],
  ['after 30 days and two shadow shifts one is ready', '2026-01-31', shadowed, null],
  ['on the 29th day one is not', '2026-02-01', shadowed, 'began on 2026-02-01, and 30 days are to pass'],
  ['one shadow shift is not enough', '2026-01-01', shadowed.slice(1), 'shadowed 1 of 2 shifts'],
  [
    'a shadow shift that has not ended does not count yet',
    '2026-01-01',
    [shift('2026-01-12'), shift('2026-02-24')],
    'shadowed 1 of 2 shifts',
  ],
  [
    'both may be missing',
    '2026-02-20',
    [],
    'began on 2026-02-20, and 30 days are to pass and shadowed 0 of 2 shifts',
  ],
  ['after a year nobody asks for shadow shifts', '2025-03-01', [], null],
]

test.for(cases)('%s', ([, since, practised, because]) => {
  const found = isEligible(new Date('2026-03-02T10:00Z'), { ...rules, since, practised })
  expect(found.eligible ? null : found.because).toBe(because)
})

test('only the first shift that comes too soon is found', () => {
  const shifts = [shift('2026-03-02'), shift('2026-03-09'), shift('2026-03-30')]
  const found = notEligible('ana', shifts, { ...rules, since: '2026-02-20', practised: shadowed }, 'UTC')
  expect(found).toMatchObject([
    {
      stretches: [{ startsAt: new Date('2026-03-02T10:00Z') }],
      remedy: { do: 'shadow-first', shifts: 0, notBefore: new Date('2026-03-22T00:00Z') },
    },
  ])
})
