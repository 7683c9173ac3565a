import { expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { scheduleErrors } from './problems.ts'
import type { Layer, Override, Restriction, Schedule } from './schedule.ts'

const layer: Layer = {
  id: 'weekly',
  people: ['ana', ['bo', 'cy']],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}
const override: Override = {
  id: 'o1',
  person: 'bo',
  replaces: 'ana',
  startsAt: '2026-02-03T18:00',
  endsAt: '2026-02-04T09:00',
}

function schedule(changed: Partial<Layer>, changedOverride: Partial<Override> = {}): Schedule {
  return {
    timeZone: 'Europe/Lisbon',
    layers: [{ ...layer, ...changed }],
    overrides: [{ ...override, ...changedOverride }],
  }
}

/** As it may arrive from where the types are not checked. */
function window(value: object): Schedule {
  const office: Restriction = { from: '09:00', to: '17:00' }
  return schedule({ restrictions: [Object.assign(office, value)] })
}

const wrong: [claim: string, schedule: Schedule, path: string, message: string][] = [
  [
    'an unknown zone',
    { ...schedule({}), timeZone: 'Lisbon' },
    'time_zone',
    '"Lisbon" is not a time zone such as Europe/Lisbon.',
  ],
  [
    'a rotation of nobody',
    schedule({ people: [] }),
    'layers[0].people',
    'A layer needs at least one person.',
  ],
  [
    'a turn of nobody',
    schedule({ people: ['ana', []] }),
    'layers[0].people[1]',
    'A turn needs at least one person.',
  ],
  [
    'a start that is no moment',
    schedule({ startsAt: 'monday' }),
    'layers[0].starts_at',
    '"monday" is not a date and time such as 2026-01-05T10:00.',
  ],
  [
    'an end that is no moment',
    schedule({ endsAt: '2026-02-30T10:00' }),
    'layers[0].ends_at',
    '"2026-02-30T10:00" is not a date and time such as 2026-01-05T10:00.',
  ],
  [
    'turns without length',
    schedule({ turn: { unit: 'day', length: 0 } }),
    'layers[0].turn.length',
    'A turn lasts a whole number of units, at least 1, not 0.',
  ],
  [
    'turns of half a day',
    schedule({ turn: { unit: 'day', length: 0.5 } }),
    'layers[0].turn.length',
    'A turn lasts a whole number of units, at least 1, not 0.5.',
  ],
  [
    'a day that does not exist',
    window({ days: ['mon', 'tues'] }),
    'layers[0].restrictions[0].days',
    '"tues" is not one of sun, mon, tue, wed, thu, fri, sat.',
  ],
  [
    'a window of no day',
    window({ days: [] }),
    'layers[0].restrictions[0].days',
    'Name at least one day, or leave `days` out for every day.',
  ],
  [
    'a window that opens at no time',
    window({ from: '9:00' }),
    'layers[0].restrictions[0].from',
    '"9:00" is not a local time from 00:00 to 23:59.',
  ],
  [
    'a window until 24:00',
    window({ to: '24:00' }),
    'layers[0].restrictions[0].to',
    '"24:00" is not a local time from 00:00 to 23:59.',
  ],
  [
    'standing in for oneself',
    schedule({}, { replaces: 'bo' }),
    'overrides[0].replaces',
    'bo cannot stand in for bo.',
  ],
  [
    'an override without a person',
    schedule({}, { person: '' }),
    'overrides[0].person',
    'An override needs a person.',
  ],
  [
    'an override that runs backwards',
    schedule({}, { endsAt: '2026-02-03T18:00' }),
    'overrides[0].ends_at',
    'It ends (2026-02-03T18:00) no later than it begins (2026-02-03T18:00).',
  ],
  [
    'also between a wall time and an instant',
    schedule({}, { endsAt: '2026-02-03T18:30+01:00' }),
    'overrides[0].ends_at',
    'It ends (2026-02-03T18:30+01:00) no later than it begins (2026-02-03T18:00).',
  ],
]

test.for(wrong)('%s is an error', ([, found, path, message]) => {
  expect(scheduleErrors(found)).toEqual([{ path, message }])
})

test('an id may be given once', () => {
  const twice = { ...schedule({}), layers: [layer, layer], overrides: [override, override] }
  expect(scheduleErrors(twice)).toEqual([
    { path: 'layers[1].id', message: '"weekly" is already the id of layers[0].' },
    { path: 'overrides[1].id', message: '"o1" is already the id of overrides[0].' },
  ])
})

const right: [claim: string, schedule: Schedule][] = [
  ['the sample', schedule({})],
  [
    'an override that only a change of the clock makes empty',
    schedule({}, { startsAt: '2026-03-29T01:30', endsAt: '2026-03-29T02:10' }),
  ],
  ['a window that ends the next day', window({ from: '22:00', to: '22:00' })],
  ['a schedule without layers', { timeZone: 'UTC', layers: [], overrides: [] }],
]

test.for(right)('%s is no error', ([, found]) => {
  expect(scheduleErrors(found)).toEqual([])
  expect(() => compileSchedule(found)).not.toThrow()
})

test('a schedule with errors does not compile', () => {
  expect(() => compileSchedule(schedule({ startsAt: 'monday' }))).toThrow('"monday" is not a date and time')
  expect(() => compileSchedule(schedule({ turn: { unit: 'day', length: 0 } }))).toThrow('A turn of 0 days')
  expect(() => compileSchedule(window({ to: '24:00' }))).toThrow('is not a window of local times')
})
