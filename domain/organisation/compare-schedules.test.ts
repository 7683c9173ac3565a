import { expect, test } from 'vitest'
import { compareSchedules } from './compare-schedules.ts'
import { defaultRules, type Layer, type OwnLayer, type Schedule } from './document.ts'

/** Days from ten to ten, in UTC, from the first of March on. */
function daily(...people: string[]): OwnLayer {
  return {
    id: 'daily',
    people,
    starts_at: '2026-03-01T10:00',
    ends_at: null,
    turn: { unit: 'day', length: 1 },
    restrictions: [],
    offset: 0,
    takes_over_at: null,
    shadow: false,
  }
}

const second: Layer = {
  id: 'second',
  follows: { schedule: 'primary', layer: 'daily' },
  offset: 1,
  shadow: false,
}

function schedule(id: string, ...layers: Layer[]): Schedule {
  return {
    id,
    name: id,
    time_zone: 'UTC',
    team: null,
    layers,
    overrides: [],
    temporary_schedules: [],
    rules: defaultRules,
    swap_approval: false,
  }
}

function compared(before: Schedule[], after: Schedule[]): string[] {
  const [from, to] = [new Date('2026-03-01T10:00Z'), new Date('2026-03-03T10:00Z')]
  return compareSchedules({ before, after }, 'primary', from, to).changes.map(
    ({ schedule: id, startsAt, before: was, after: becomes }) =>
      `${id} ${startsAt.toISOString().slice(8, 10)} ${was.join('+') || '-'} → ${becomes.join('+') || '-'}`,
  )
}

const primary = schedule('primary', daily('ana', 'bo'))
const changed = schedule('primary', daily('ana', 'cy'))
const follower = schedule('secondary', second)

const cases: [claim: string, before: Schedule[], after: Schedule[], changes: string[]][] = [
  ['what stays changes nothing', [primary, follower], [primary, follower], []],
  [
    'a schedule changes those that follow it',
    [primary, follower],
    [changed, follower],
    ['primary 02 bo → cy', 'secondary 01 bo → cy'],
  ],
  [
    'others it leaves alone',
    [primary, schedule('other', daily('di'))],
    [changed, schedule('other', daily('ed'))],
    ['primary 02 bo → cy'],
  ],
  ['one that is new had nobody before', [], [primary], ['primary 01 - → ana', 'primary 02 - → bo']],
  [
    'one that follows another from now on',
    [schedule('primary', daily('di')), schedule('leader', daily('ana', 'bo'))],
    [
      schedule('primary', { ...second, follows: { schedule: 'leader', layer: 'daily' } }),
      schedule('leader', daily('ana', 'bo')),
    ],
    ['primary 01 di → bo', 'primary 02 di → ana'],
  ],
]

test.for(cases)('%s', ([, before, after, expected]) => {
  expect(compared(before, after)).toEqual(expected)
})

test('each person has all of their differences together', () => {
  const found = compareSchedules(
    { before: [primary, follower], after: [changed, follower] },
    'primary',
    new Date('2026-03-01T10:00Z'),
    new Date('2026-03-03T10:00Z'),
  )
  expect(
    found.people.map(({ person, differences }) => [person, differences.map((one) => one.schedule)]),
  ).toEqual([
    ['bo', ['primary', 'secondary']],
    ['cy', ['primary', 'secondary']],
  ])
})
