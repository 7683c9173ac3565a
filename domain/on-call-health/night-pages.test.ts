import { expect, test } from 'vitest'
import { tooManyPagesAtNight } from './night-pages.ts'

const asked = {
  zoneOf: (person: string) => (person === 'tomo' ? 'Asia/Tokyo' : 'UTC'),
  night: { from: '22:00', to: '07:00' },
  mostPages: 2,
  overflow: null,
}
const pages = (person: string, ...at: string[]) => at.map((each) => ({ person, at: new Date(`${each}Z`) }))

const cases: [claim: string, pages: ReturnType<typeof pages>, found: string[]][] = [
  ['two in a night are the most', pages('ana', '2026-03-02T23:00', '2026-03-03T02:00'), []],
  ['three are too many', pages('ana', '2026-03-02T23:00', '2026-03-03T02:00', '2026-03-03T06:59'), ['ana 1']],
  ['by day they do not count', pages('ana', '2026-03-02T23:00', '2026-03-03T02:00', '2026-03-03T07:00'), []],
  [
    'two nights are two nights',
    pages('ana', '2026-03-02T23:00', '2026-03-03T02:00', '2026-03-03T23:00', '2026-03-04T02:00'),
    [],
  ],
  [
    'each by their own night',
    [...pages('ana', '2026-03-02T23:00', '2026-03-03T02:00'), ...pages('bo', '2026-03-03T02:00')],
    [],
  ],
  [
    'a night is that of their zone',
    pages('tomo', '2026-03-02T14:00', '2026-03-02T16:00', '2026-03-02T18:00'),
    ['tomo 1'],
  ],
  [
    'two bad nights are one finding',
    [
      ...pages('ana', '2026-03-02T23:00', '2026-03-03T01:00', '2026-03-03T02:00'),
      ...pages('ana', '2026-03-08T23:00', '2026-03-09T01:00', '2026-03-09T02:00'),
    ],
    ['ana 2'],
  ],
]

test.for(cases)('%s', ([, given, expected]) => {
  const found = tooManyPagesAtNight(given, asked)
  expect(found.map(({ people, stretches }) => `${people.join(' ')} ${stretches.length}`)).toEqual(expected)
})
