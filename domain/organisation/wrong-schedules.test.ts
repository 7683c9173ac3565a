import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import {
  defaultRules,
  type FollowingLayer,
  noRules,
  type OrganisationFile,
  type OwnLayer,
  type Schedule,
} from './document.ts'
import { nothing } from './nothing.ts'

const weekly: OwnLayer = {
  id: 'weekly',
  people: [['ana']],
  starts_at: '2026-01-05T10:00',
  ends_at: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
  offset: 0,
  takes_over_at: null,
  shadow: false,
}
const primary: Schedule = {
  id: 'primary',
  name: 'Primary',
  time_zone: 'Europe/Lisbon',
  team: null,
  layers: [weekly],
  overrides: [],
  temporary_schedules: [],
  rules: defaultRules,
  swap_approval: false,
}
const ana = {
  id: 'ana',
  name: 'Ana',
  email: null,
  time_zone: 'UTC',
  role: 'responder' as const,
  teams: [],
  contact_methods: [],
  notification_rules: noRules,
  on_call_since: null,
}

function follows(schedule: string, layer: string): FollowingLayer {
  return { id: 'second', follows: { schedule, layer }, offset: 1, shadow: false }
}

function secondary(layer: FollowingLayer, more: Partial<Schedule> = {}): Schedule {
  return { ...primary, id: 'secondary', layers: [layer], ...more }
}

function faults(...schedules: Schedule[]): string[] {
  const file: OrganisationFile = { ...nothing, people: [ana], schedules }
  return check(file).map(({ path, message }) => `${path}: ${message}`)
}

const window = { name: 'Audit', starts_at: '2026-02-02T00:00', ends_at: '2026-02-03T00:00', layers: [] }

const wrong: [claim: string, schedules: Schedule[], faults: string[]][] = [
  ['following is right', [primary, secondary(follows('primary', 'weekly'))], []],
  ['also a layer of the own schedule', [{ ...primary, layers: [weekly, follows('primary', 'weekly')] }], []],
  [
    'a schedule that is not there',
    [primary, secondary(follows('primry', 'weekly'))],
    ['schedules[1].layers[0].follows.schedule: no schedule "primry"; did you mean "primary"?'],
  ],
  [
    'a layer that is not there',
    [primary, secondary(follows('primary', 'daily'))],
    ['schedules[1].layers[0].follows: schedule "primary" has no layer "daily"'],
  ],
  [
    'a chain',
    [
      primary,
      secondary(follows('primary', 'weekly')),
      { ...secondary(follows('secondary', 'second')), id: 'third' },
    ],
    [
      'schedules[2].layers[0].follows: layer "second" of "secondary" itself follows layer "weekly" of "primary"; follow a layer that has its own people',
    ],
  ],
  [
    'itself',
    [primary, secondary(follows('secondary', 'second'))],
    [
      'schedules[1].layers[0].follows: layer "second" of "secondary" itself follows layer "second" of "secondary"; follow a layer that has its own people',
    ],
  ],
  [
    'another time zone',
    [primary, secondary(follows('primary', 'weekly'), { time_zone: 'UTC' })],
    [
      'schedules[1].layers[0].follows: "primary" is in Europe/Lisbon, this schedule in UTC; a layer and the one it follows need the same time zone',
    ],
  ],
  [
    'two temporary schedules at once',
    [
      {
        ...primary,
        temporary_schedules: [
          { id: 'a', ...window },
          { id: 'b', ...window, starts_at: '2026-02-02T23:59', ends_at: '2026-02-04T00:00' },
        ],
      },
    ],
    [
      'schedules[0].temporary_schedules[1].starts_at: It overlaps the temporary schedule "a"; end one before the other begins.',
    ],
  ],
  [
    'a temporary schedule that runs backwards',
    [{ ...primary, temporary_schedules: [{ id: 'a', ...window, ends_at: '2026-02-01T00:00' }] }],
    [
      'schedules[0].temporary_schedules[0].ends_at: It ends (2026-02-01T00:00) no later than it begins (2026-02-02T00:00).',
    ],
  ],
  [
    'the id of a layer again in a temporary schedule',
    [{ ...primary, temporary_schedules: [{ id: 'a', ...window, layers: [weekly] }] }],
    ['schedules[0].temporary_schedules[0].layers[0].id: "weekly" is already the id of layers[0].'],
  ],
  [
    'an override inside a temporary schedule that is not there',
    [
      {
        ...primary,
        overrides: [
          {
            id: 'o1',
            person: 'ana',
            replaces: null,
            starts_at: '2026-02-01T00:00',
            ends_at: '2026-02-02T00:00',
            temporary: 'b',
          },
        ],
      },
    ],
    ['schedules[0].overrides[0].temporary: There is no temporary schedule "b".'],
  ],
  [
    'rules that nobody can keep',
    [
      {
        ...primary,
        rules: { ...defaultRules, max_people: 3, overflow: 'primary', night: { from: '22', to: '07:00' } },
      },
    ],
    [
      'schedules[0].rules.night.from: "22" is not a local time from 00:00 to 23:59.',
      'schedules[0].rules.max_people: is less than min_people, which is 4',
      'schedules[0].rules.overflow: "primary" cannot take its own overflow',
    ],
  ],
]

test.for(wrong)('%s', ([, schedules, expected]) => {
  expect(faults(...schedules)).toEqual(expected)
})

describe('a schedule that is followed cannot be changed so that its followers are lost', () => {
  const existing = {
    ...nothing,
    people: [ana],
    schedules: [primary, secondary(follows('primary', 'weekly'))],
  }
  const follower = 'layer "second" of "secondary" follows it and could not any more'

  test.for<[claim: string, changed: Schedule, message: string]>([
    [
      'the layer goes',
      { ...primary, layers: [{ ...weekly, id: 'other' }] },
      `${follower}: schedule "primary" has no layer "weekly"`,
    ],
    [
      'the time zone changes',
      { ...primary, time_zone: 'UTC' },
      `${follower}: "primary" is in UTC, this schedule in Europe/Lisbon; a layer and the one it follows need the same time zone`,
    ],
  ])('%s', ([, changed, message]) => {
    const file: OrganisationFile = { ...nothing, settings: {}, schedules: [changed] }
    expect(check(file, existing)).toEqual([{ path: 'schedules[0].layers', message }])
  })
})
