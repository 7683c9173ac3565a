import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { nextHandOff } from './next-hand-off.ts'
import type { Layer } from './schedule.ts'

const weekly: Layer = {
  id: 'weekly',
  people: ['ana', 'bo'],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}

const cases: [claim: string, layer: Layer, after: string, next: string | null][] = [
  ['the start of the schedule is one', weekly, '2026-01-01T00:00Z', '2026-01-05T10:00:00.000Z'],
  ['the next turn', weekly, '2026-01-06T00:00Z', '2026-01-12T10:00:00.000Z'],
  ['at a hand-off, the one after it', weekly, '2026-01-12T10:00Z', '2026-01-19T10:00:00.000Z'],
  [
    'turns of the same person hand nothing over',
    { ...weekly, people: ['ana', 'ana', 'bo'] },
    '2026-01-06T00:00Z',
    '2026-01-19T10:00:00.000Z',
  ],
  [
    'the end of the schedule is one',
    { ...weekly, people: ['ana'], endsAt: '2026-03-01T00:00' },
    '2026-01-06T00:00Z',
    '2026-03-01T00:00:00.000Z',
  ],
  ['a single person never hands over', { ...weekly, people: ['ana'] }, '2026-01-06T00:00Z', null],
  ['nor does an ended schedule', { ...weekly, endsAt: '2026-01-06T00:00' }, '2026-01-06T00:00Z', null],
]

test.for(cases)('%s', ([, layer, after, next]) => {
  const compiled = compileSchedule({ timeZone: 'Europe/Lisbon', layers: [layer], overrides: [] })
  expect(nextHandOff(compiled, new Date(after))?.toISOString() ?? null).toBe(next)
})
