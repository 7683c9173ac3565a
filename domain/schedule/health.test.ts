import { expect, test } from 'vitest'
import { defaultRules } from '../organisation/document.ts'
import { scheduleWarnings } from './health.ts'
import type { Layer, Schedule } from './schedule.ts'

const now = new Date('2026-02-01T00:00:00Z')
const layer: Layer = {
  id: 'weekly',
  people: ['ana', 'bo', ['cy', 'di']],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}

function warnings(changed: Partial<Layer>): string[] {
  const schedule: Schedule = { timeZone: 'UTC', layers: [{ ...layer, ...changed }], overrides: [] }
  return scheduleWarnings(schedule, { rules: defaultRules, now, away: new Map() }).map(
    ({ path, message }) => `${path}: ${message}`,
  )
}

const cases: [claim: string, changed: Partial<Layer>, warnings: string[]][] = [
  ['four people around the clock are healthy', {}, []],
  [
    'three people are few, however often they are named',
    { people: ['ana', 'bo', 'cy', 'ana', 'bo'] },
    [
      'layers[0].people: Only 3 in the rotation "weekly"; 4 or more share the load better.',
      'layers: ana has only one week between two turns before that of 2026-02-09; 2 are the least.',
      'layers: bo has only one week between two turns before that of 2026-02-16; 2 are the least.',
    ],
  ],
  [
    'a gap within six weeks is named',
    { endsAt: '2026-03-14T12:00' },
    ['layers: Nobody is on call from 2026-03-14T12:00:00.000Z to 2026-03-15T00:00:00.000Z.'],
  ],
  ['a gap after six weeks can wait', { endsAt: '2026-03-15T00:00' }, []],
  [
    'of many gaps the first is named',
    { restrictions: [{ from: '08:00', to: '20:00' }] },
    [
      'layers: Nobody is on call from 2026-02-01T00:00:00.000Z to 2026-02-01T08:00:00.000Z, the first of 43 gaps in the next 6 weeks.',
    ],
  ],
]

test.for(cases)('%s', ([, changed, expected]) => {
  expect(warnings(changed)).toEqual(expected)
})
