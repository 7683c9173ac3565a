import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { isOnCallThroughout, isOnCallWithin } from './presence.ts'

const schedule = compileSchedule({
  timeZone: 'UTC',
  layers: [
    {
      id: 'daily',
      people: ['ana', ['ana', 'bo'], 'cy'],
      startsAt: '2026-03-02T00:00',
      endsAt: '2026-03-05T00:00',
      turn: { unit: 'day', length: 1 },
      restrictions: [],
    },
  ],
  overrides: [],
})

test.each<[string, string, string, string, boolean, boolean]>([
  ['all of two turns that follow one another', 'ana', '03-02', '03-04', true, true],
  ['a part of a turn beside somebody', 'bo', '03-03', '03-04', true, true],
  ['a turn before and a turn of theirs', 'bo', '03-02', '03-04', false, true],
  ['the end is not included', 'cy', '03-02', '03-04', false, false],
  ['a gap breaks it', 'cy', '03-04', '03-06', false, true],
  ['somebody unknown', 'dee', '03-02', '03-05', false, false],
])('%s', (_claim, person, from, to, throughout, within) => {
  const stretch = { startsAt: new Date(`2026-${from}T00:00Z`), endsAt: new Date(`2026-${to}T00:00Z`) }
  expect([isOnCallThroughout(schedule, person, stretch), isOnCallWithin(schedule, person, stretch)]).toEqual([
    throughout,
    within,
  ])
})
