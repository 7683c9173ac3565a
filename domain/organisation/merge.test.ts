import { expect, test } from 'vitest'
import { difference } from './difference.ts'
import { defaultRules, type Organisation, type Override, type Person, type Schedule } from './document.ts'
import { merge } from './merge.ts'
import { neededBy } from './needed-by.ts'
import { nothing } from './nothing.ts'

function override(id: string, person = 'ana'): Override {
  const span = { starts_at: '2026-02-03T18:00', ends_at: '2026-02-04T09:00' }
  return { id, person, replaces: null, ...span, temporary: null }
}
function rota(...overrides: Override[]): Schedule {
  return {
    id: 'rota',
    name: 'Rota',
    time_zone: 'UTC',
    team: null,
    layers: [],
    overrides,
    temporary_schedules: [],
    rules: defaultRules,
    swap_approval: false,
  }
}
const ana: Person = {
  id: 'ana',
  name: 'Ana',
  email: null,
  time_zone: 'UTC',
  role: 'responder',
  teams: ['b', 'a'],
  on_call_since: null,
  contact_methods: [{ id: 'ana-sms', type: 'sms', number: '+351910000001', bundle: true }],
  notification_rules: { high: [{ after_minutes: 0, via: 'ana-sms' }], low: [], shifts: [] },
}

function ids(organisation: Organisation) {
  return organisation.schedules[0]?.overrides.map(({ id }) => id)
}

const orders: [claim: string, server: string[], file: string[], merged: string[]][] = [
  ['the file has all of them: its order', ['a', 'b'], ['b', 'a'], ['b', 'a']],
  ['one is new in the middle', ['a', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']],
  ['one is the server’s only: behind the one it stood behind', ['a', 'x'], ['a', 'b'], ['a', 'x', 'b']],
  ['the first is the server’s only', ['x', 'a'], ['a'], ['x', 'a']],
  ['the file names none', ['a', 'b'], [], ['a', 'b']],
]

test.each(orders)('overrides: %s', (_claim, server, file, merged) => {
  const existing = { ...nothing, schedules: [rota(...server.map((id) => override(id)))] }
  const wanted = { ...nothing, schedules: [rota(...file.map((id) => override(id)))] }
  expect(ids(merge(existing, wanted, { prune: false }))).toEqual(merged)
  expect(ids(merge(existing, wanted, { prune: true }))).toEqual(file)
})

test('settings and rules that the file leaves out stay, unless pruned', () => {
  const settings = { ...nothing.settings, mttr_starts_at: 'started' as const }
  const existing = { ...nothing, settings, people: [ana] }
  const { notification_rules: _, ...person } = ana
  const file = { ...nothing, settings: {}, people: [person] }
  expect(difference(existing, merge(existing, file, { prune: false }))).toEqual([])
  const pruned = difference(existing, merge(existing, file, { prune: true }))
  expect(pruned.map(({ kind }) => kind)).toEqual(['settings', 'person'])
})

const changes: [claim: string, to: Organisation, found: unknown[]][] = [
  ['nothing', { ...nothing, people: [{ ...ana, teams: ['a', 'b'] }], schedules: [rota()] }, []],
  [
    'a name',
    { ...nothing, people: [{ ...ana, name: 'Anna' }], schedules: [rota()] },
    [{ change: 'update', kind: 'person', id: 'ana', fields: [{ path: 'name', from: 'Ana', to: 'Anna' }] }],
  ],
  [
    'a wait deep inside',
    {
      ...nothing,
      people: [
        { ...ana, notification_rules: { high: [{ after_minutes: 1, via: 'ana-sms' }], low: [], shifts: [] } },
      ],
      schedules: [rota()],
    },
    [
      {
        change: 'update',
        kind: 'person',
        id: 'ana',
        fields: [{ path: 'notification_rules.high[0].after_minutes', from: 0, to: 1 }],
      },
    ],
  ],
  [
    'a new override',
    { ...nothing, people: [ana], schedules: [rota(override('o1'))] },
    [{ change: 'create', kind: 'override', id: 'rota/o1', fields: [] }],
  ],
  [
    'nobody left',
    { ...nothing, schedules: [rota()] },
    [
      { change: 'remove', kind: 'person', id: 'ana', fields: [] },
      { change: 'remove', kind: 'contact_method', id: 'ana-sms', fields: [] },
    ],
  ],
]

test.each(changes)('difference: %s', (_claim, to, found) => {
  expect(difference({ ...nothing, people: [ana], schedules: [rota()] }, to)).toEqual(found)
})

test('what needs a person says where; a person does not need themselves', () => {
  const organisation = { ...nothing, people: [ana], schedules: [rota(override('o1'))] }
  expect(neededBy(organisation, 'people', 'ana')).toEqual([
    { section: 'schedules', holder: 'rota', path: 'overrides[0].person' },
  ])
  expect(neededBy(organisation, 'methods', 'ana-sms')).toEqual([
    { section: 'people', holder: 'ana', path: 'notification_rules.high[0].via' },
  ])
})
