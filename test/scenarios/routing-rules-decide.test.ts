import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cast, KEY, raiseCurtain, rung, smallOrganisation } from '../world/cast.ts'

let cast: Cast

beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

/** Besides the shop there is a warehouse, whose policy pages Bo. */
async function withRules(rules: object[], more: object = {}): Promise<void> {
  const { escalation_policies: policies, services } = smallOrganisation(cast.phones.url)
  await cast.tocsin.apply({
    escalation_policies: [
      ...policies,
      { id: 'goods', name: 'Goods', steps: [{ wait_minutes: 5, targets: [{ person: 'bo' }] }] },
    ],
    services: [
      ...services.map((service) => ({ ...service, ...more })),
      { id: 'warehouse', name: 'Warehouse', escalation_policy: 'goods' },
    ],
    routing_rules: rules,
  })
}

const trigger = (dedupKey: string, payload: object = {}) => send(dedupKey, 'trigger', payload)

async function send(dedupKey: string, action: string, payload: object = {}): Promise<void> {
  const body = {
    routing_key: KEY,
    event_action: action,
    dedup_key: dedupKey,
    payload: { summary: `${dedupKey} on db-17`, source: 'db-17', severity: 'critical', ...payload },
  }
  await cast.tocsin.ask('POST', '/v2/enqueue', body, { token: null })
  await cast.tocsin.advance({ seconds: 1 })
}

const alerts = () =>
  cast.tocsin.sql(
    `select dedup_key as key, status, service_id as service, 'INC-' || incident_id as incident from alerts order by id`,
  )

const disk = { field: 'summary', matches: '^disk' }

test('a rule gives an alert to another service, whose people are paged', async () => {
  await withRules([{ id: 'disks', when: disk, then: { service: 'warehouse' } }])
  await trigger('disk')
  await trigger('cpu')
  expect(rung(cast)).toBe('bo ana')
  expect(await alerts()).toMatchObject([{ service: 'warehouse' }, { service: 'shop' }])
})

test('an alert tells which rule decided what, and because of what', async () => {
  await withRules([{ id: 'disks', when: disk, then: { service: 'warehouse', labels: { priority: 'P2' } } }])
  await trigger('disk')
  const { items } = await cast.tocsin.do<{ items: { id: string }[] }>('GET', '/api/v1/alerts')
  const shown = await cast.tocsin.do('GET', `/api/v1/alerts/${items[0]?.id}`)
  expect(shown).toMatchObject({
    labels: { priority: 'P2' },
    decided: [
      {
        by: 'rule',
        id: 'disks',
        did: 'label priority="P2"; service warehouse',
        because: 'summary matches "^disk"',
      },
    ],
  })
})

test('what is suppressed is kept and counted, pages nobody, and ends with its source', async () => {
  await withRules([{ id: 'quiet', when: disk, then: { suppress: true } }])
  await trigger('disk')
  await trigger('disk')
  expect(await alerts()).toEqual([{ key: 'disk', status: 'suppressed', service: 'shop', incident: null }])
  await send('disk', 'resolve')
  await cast.tocsin.advance({ hours: 1 })
  expect(await alerts()).toMatchObject([{ status: 'resolved', incident: null }])
  expect(rung(cast)).toBe('')
})

test('what is dropped is kept as a signal that names the rule', async () => {
  await withRules([{ id: 'noise', when: disk, then: { drop: true } }])
  await trigger('disk')
  await send('disk', 'resolve')
  expect(await alerts()).toEqual([])
  const { items } = await cast.tocsin.do<{ items: unknown[] }>('GET', '/api/v1/signals')
  expect(items).toMatchObject([
    { outcome: 'no-effect', dropped_by: null },
    { outcome: 'dropped', dropped_by: 'noise' },
  ])
})

test('a rule makes an alert wait whether it passes', async () => {
  await withRules([{ id: 'wait', when: disk, then: { pause_seconds: 120 } }])
  await trigger('disk')
  expect(await alerts()).toMatchObject([{ status: 'suppressed', incident: null }])
  await send('disk', 'resolve')
  await cast.tocsin.advance({ minutes: 3 })
  expect(rung(cast)).toBe('')
  await trigger('disk')
  await cast.tocsin.advance({ minutes: 3 })
  expect(rung(cast)).toBe('ana')
})

test('a signal of an open alert follows that alert, whatever the rules say by then', async () => {
  await withRules([])
  await trigger('disk')
  await withRules([{ id: 'noise', when: disk, then: { drop: true } }])
  await trigger('disk')
  expect(await cast.tocsin.sql('select count, status from alerts')).toEqual([
    { count: 2, status: 'triggered' },
  ])
})

test('what a rule rewrites stays when the source repeats itself', async () => {
  await withRules([
    {
      id: 'hosts',
      then: {
        extract: [{ field: 'summary', matches: String.raw`on (?P<host>\S+)$` }],
        summary: '{{labels.host}} is in trouble',
        severity: 'SEV3',
      },
    },
  ])
  await trigger('disk')
  await trigger('disk')
  expect(await cast.tocsin.sql('select summary, labels, severity from alerts')).toEqual([
    { summary: 'db-17 is in trouble', labels: { host: 'db-17' }, severity: 'critical' },
  ])
  expect(await cast.tocsin.sql('select title, severity, urgency from incidents')).toEqual([
    { title: 'db-17 is in trouble', severity: 'SEV3', urgency: 'low' },
  ])
})

test('a rule says how urgent an alert is, or that it pages nobody', async () => {
  await withRules([
    { id: 'low', when: disk, then: { urgency: 'low' } },
    { id: 'none', when: { field: 'dedup_key', is: 'cpu' }, then: { urgency: 'none' } },
  ])
  await trigger('disk')
  await trigger('cpu')
  expect(rung(cast)).toBe('ana')
  expect(await cast.tocsin.sql('select severity, urgency from incidents order by id')).toEqual([
    { severity: 'SEV1', urgency: 'low' },
    { severity: 'SEV1', urgency: null },
  ])
})

test('an alert is attached to the open incident of a service, and opens its own when there is none', async () => {
  await withRules([{ id: 'caused', when: disk, then: { attach_to: { service: 'shop' } } }])
  await trigger('disk')
  await trigger('disk-too', { summary: 'disk again' })
  expect(await alerts()).toMatchObject([{ incident: 'INC-1' }, { incident: 'INC-1' }])
  expect(rung(cast)).toBe('ana')
})

test('it is attached as well when it had to wait before', async () => {
  const then = { attach_to: { service: 'shop' }, pause_seconds: 60 }
  await withRules([{ id: 'caused', when: disk, then }])
  await trigger('cpu')
  await trigger('disk')
  await cast.tocsin.advance({ seconds: 61 })
  expect(await alerts()).toMatchObject([{ incident: 'INC-1' }, { incident: 'INC-1' }])
  expect(rung(cast)).toBe('ana')
})

test('an alert is attached to the incident that a rule names', async () => {
  await withRules([])
  await trigger('cpu')
  await withRules([{ id: 'known', when: disk, then: { attach_to: { incident: 'INC-1' } } }])
  await trigger('disk')
  expect(await alerts()).toMatchObject([{ incident: 'INC-1' }, { incident: 'INC-1' }])
})

test('the rules of a service are asked after those of the organisation', async () => {
  await withRules([{ id: 'first', then: { labels: { team: 'db' } } }], {
    routing_rules: [{ id: 'own', when: { matchers: ['team="db"'] }, then: { suppress: true } }],
  })
  await trigger('disk')
  expect(
    await cast.tocsin.sql('select status, jsonb_path_query_array(decided, $1) as by from alerts', [
      '$[*].id',
    ]),
  ).toEqual([{ status: 'suppressed', by: ['first', 'shop/own'] }])
})

test.each([
  [
    'a field',
    { when: { all: [{ feild: 'x' }] } },
    'when.all[0].feild',
    'no such field; did you mean "field"?',
  ],
  [
    'a service',
    { then: { service: 'wearhouse' } },
    'then.service',
    'no service "wearhouse"; did you mean "warehouse"?',
  ],
  [
    'an expression',
    { when: { any: [{ field: 'summary', matches: '(?=x)' }] } },
    'when.any[0].matches',
    'is no regular expression of RE2, which has no look-around and no back-references: invalid or unsupported Perl syntax: `(?=`',
  ],
  [
    'an expression without a name',
    { then: { extract: [{ field: 'summary', matches: '(x)' }] } },
    'then.extract[0].matches',
    'has no named group, such as (?P<host>[a-z]+), that could become a label',
  ],
])('%s that is wrong is refused with its path', async (_claim, rule, path, message) => {
  await withRules([])
  const document = { version: 1, routing_rules: [{ id: 'r', ...rule }] }
  const { status, body } = await cast.tocsin.ask('POST', '/api/v1/organisation/apply', document)
  expect({ status, body }).toMatchObject({
    status: 400,
    body: { errors: [{ path: `routing_rules[0].${path}`, message }] },
  })
})

test('a file without rules leaves them; one with none takes them away', async () => {
  await withRules([{ id: 'noise', when: disk, then: { drop: true } }])
  await cast.tocsin.apply({})
  await trigger('disk')
  expect(await alerts()).toEqual([])
  await cast.tocsin.apply({ routing_rules: [] })
  await trigger('disk')
  expect(await alerts()).toHaveLength(1)
})

test('a service that a rule names cannot be removed', async () => {
  await withRules([{ id: 'disks', when: disk, then: { service: 'warehouse' } }])
  const { status, body } = await cast.tocsin.ask('DELETE', '/api/v1/services/warehouse')
  expect({ status, body }).toMatchObject({
    status: 409,
    body: { errors: [{ path: 'routing_rules[disks].then.service' }] },
  })
})
