import { expect, test } from 'vitest'
import { check } from './check.ts'
import { defaultRules, type OrganisationFile, type Person, type Schedule, type Service } from './document.ts'
import { nothing } from './nothing.ts'

const ana: Person = {
  id: 'ana',
  name: 'Ana',
  email: null,
  time_zone: 'Europe/Lisbon',
  role: 'responder',
  teams: [],
  on_call_since: null,
  contact_methods: [{ id: 'ana-sms', type: 'sms', number: '+351910000001', bundle: true }],
  notification_rules: { high: [{ after_minutes: 0, via: 'ana-sms' }], low: [], shifts: [] },
}
const bo: Person = {
  ...ana,
  id: 'bo',
  contact_methods: [{ id: 'bo-mail', type: 'email', address: 'bo@example.com', bundle: true }],
  notification_rules: { high: [], low: [], shifts: [] },
}
const rota: Schedule = {
  id: 'rota',
  name: 'Rota',
  time_zone: 'UTC',
  team: null,
  layers: [
    {
      id: 'weekly',
      people: ['ana', ['bo', 'ana']],
      starts_at: '2026-01-05T10:00',
      ends_at: null,
      turn: { unit: 'week', length: 1 },
      restrictions: [],
      offset: 0,
      takes_over_at: null,
      shadow: false,
    },
  ],
  overrides: [],
  temporary_schedules: [],
  rules: defaultRules,
  swap_approval: false,
}
const api: Service = {
  id: 'api',
  name: 'API',
  team: null,
  tier: null,
  escalation_policy: null,
  fallback_policy: null,
  declare_at: null,
  depends_on: [],
  runbooks: [],
  grouping: { by: 'off', window_minutes: 10, labels: [] },
  reopen_minutes: 0,
  pause_seconds: 0,
  inhibited_by_dependencies: false,
  flapping: null,
  auto_resolve_minutes: null,
  severity_map: {},
  routing_rules: [],
  integrations: [],
}
const override = {
  id: 'o1',
  person: 'bo',
  replaces: null,
  starts_at: '2026-02-03T18:00',
  ends_at: '2026-02-04T09:00',
  temporary: null,
}
const base: OrganisationFile = { ...nothing, people: [ana, bo], schedules: [rota] }

function withOverride(change: Partial<typeof override> | { replaces: string }): OrganisationFile {
  return { ...base, schedules: [{ ...rota, overrides: [{ ...override, ...change }] }] }
}

function withSteps(targets: OrganisationFile['escalation_policies'][number]['steps'][number]['targets']) {
  const steps = [{ wait_minutes: 5, round_robin: false, targets }]
  return {
    ...base,
    escalation_policies: [{ id: 'p', name: 'P', team: null, repeat: 0, steps, variants: [] }],
  }
}

test('a right document has no faults', () => {
  expect(check(base)).toEqual([])
})

const faults: [claim: string, file: OrganisationFile, path: string, message: RegExp][] = [
  [
    'a policy that is not there',
    { ...base, services: [{ ...api, escalation_policy: 'pp' }] },
    'services[0].escalation_policy',
    /^no policy "pp"$/,
  ],
  [
    'a person mistyped in a layer',
    {
      ...base,
      schedules: [{ ...rota, layers: rota.layers.map((layer) => ({ ...layer, people: [['anna']] })) }],
    },
    'schedules[0].layers[0].people[0][0]',
    /did you mean "ana"/,
  ],
  [
    'a lead who is not there',
    {
      ...base,
      teams: [
        { id: 't', name: 'T', lead: 'cy', manager: null, holidays: [], holidays_url: null, storm: null },
      ],
    },
    'teams[0].lead',
    /no person "cy"/,
  ],
  [
    'a team who is not there',
    { ...base, people: [{ ...ana, teams: ['x'] }, bo] },
    'people[0].teams[0]',
    /no team "x"/,
  ],
  [
    'a schedule mistyped in a step',
    withSteps([{ schedule: 'rotta' }]),
    'escalation_policies[0].steps[0].targets[0].schedule',
    /did you mean "rota"/,
  ],
  [
    'the team of a step',
    withSteps([{ person: 'ana' }, { team: 'x' }]),
    'escalation_policies[0].steps[0].targets[1].team',
    /no team "x"/,
  ],
  [
    'whom the catch-all pages',
    { ...base, settings: { catch_all: [{ person: 'eve' }] } },
    'settings.catch_all[0].person',
    /no person "eve"/,
  ],
  [
    "another's contact method in a rule",
    {
      ...base,
      people: [
        ana,
        { ...bo, notification_rules: { high: [], low: [{ after_minutes: 0, via: 'ana-sms' }], shifts: [] } },
      ],
    },
    'people[1].notification_rules.low[0].via',
    /^no contact method of bo's own "ana-sms"/,
  ],
  [
    'a time zone',
    { ...base, people: [{ ...ana, time_zone: 'Lisbon' }, bo] },
    'people[0].time_zone',
    /"Lisbon" is not a time zone/,
  ],
  [
    'somebody who replaces themselves',
    withOverride({ replaces: 'bo' }),
    'schedules[0].overrides[0].replaces',
    /./,
  ],
  [
    'a wall time',
    withOverride({ starts_at: '2026-02-30T00:00' }),
    'schedules[0].overrides[0].starts_at',
    /2026-02-30/,
  ],
  [
    'an id used twice',
    { ...base, people: [ana, bo, { ...bo, contact_methods: [] }] },
    'people[2].id',
    /^"bo" is already the id of people\[1\]$/,
  ],
  [
    'a method id used twice',
    { ...base, people: [ana, { ...bo, contact_methods: ana.contact_methods }] },
    'people[1].contact_methods[0].id',
    /already the id of people\[0\]\.contact_methods\[0\]/,
  ],
  [
    'a key used twice',
    {
      ...base,
      services: [
        {
          ...api,
          integrations: [
            { id: 'a', type: 'generic', key: 'k' },
            { id: 'b', type: 'generic', keys: ['k'] },
          ],
        },
      ],
    },
    'services[0].integrations[1].keys[0]',
    /^the same key as services\[0\]\.integrations\[0\]\.key/,
  ],
  [
    'a level that the scheme lacks',
    { ...base, services: [{ ...api, severity_map: { critical: 'SEV9' } }] },
    'services[0].severity_map.critical',
    /"SEV9" is not a level of SEV1-4: SEV1, /,
  ],
  [
    'a service that depends on itself',
    { ...base, services: [{ ...api, depends_on: ['api'] }] },
    'services[0].depends_on[0]',
    /cannot depend on itself/,
  ],
]

test.each(faults)('%s is a fault', (_claim, file, path, message) => {
  expect(check(file)).toEqual([{ path, message: expect.stringMatching(message) }])
})

test('what the server has may be referred to, unless it is pruned', () => {
  const file: OrganisationFile = { ...nothing, schedules: [rota] }
  const existing = { ...nothing, people: [ana, bo] }
  expect(check(file, existing)).toEqual([])
  expect(check(file, existing, { prune: true })).toHaveLength(3)
})

test('a contact method stays with whom the file does not name', () => {
  const taken = { ...bo, contact_methods: ana.contact_methods }
  const [fault] = check({ ...nothing, people: [taken] }, { ...nothing, people: [ana] })
  expect(fault?.message).toMatch(/already a contact method of "ana"/)
})
