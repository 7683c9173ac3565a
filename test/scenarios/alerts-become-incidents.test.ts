import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const OTHER_KEY = 'another-key-of-the-shop'

/** The service `shop` with these fields besides. */
const shop = (fields: object, key: object = { key: KEY }) =>
  cast.tocsin.apply({
    services: [
      {
        id: 'shop',
        name: 'Shop',
        team: 'web',
        escalation_policy: 'web',
        integrations: [{ id: 'shop-events', type: 'pagerduty-events', ...key }],
        ...fields,
      },
    ],
  })

const alerts = () =>
  cast.tocsin.sql(
    `select dedup_key, status, count, 'INC-' || incident_id as incident from alerts order by id`,
  )

/** An event as Alertmanager's PagerDuty receiver sends it, with labels in its details. */
const labelled = (dedupKey: string, cluster: string) =>
  cast.tocsin.ask(
    'POST',
    '/v2/enqueue',
    {
      routing_key: KEY,
      event_action: 'trigger',
      dedup_key: dedupKey,
      payload: { summary: dedupKey, source: 'db', severity: 'critical', custom_details: { cluster } },
    },
    { token: null },
  )

/** An alert as Alertmanager's webhook has it. */
const prometheus = (name: string, status: string) => ({
  status,
  labels: { alertname: name, severity: 'critical' },
  annotations: {},
  startsAt: '2026-03-02T09:00:00Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: '',
  fingerprint: name,
})

test('a trouble that is reported again is the same alert, counted, and pages nobody again', async () => {
  const { tocsin } = cast
  for (let times = 0; times < 3; times += 1) await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
  expect(await alerts()).toEqual([{ dedup_key: 'trouble', status: 'triggered', count: 3, incident: 'INC-1' }])
})

test('a trouble that is reported again after the acknowledgement stays acknowledged', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.event(KEY)
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
  expect(await alerts()).toMatchObject([{ status: 'acknowledged', count: 2 }])
})

test('an alert says what its last signal said, whatever was said before', async () => {
  const { tocsin } = cast
  const said: unknown[] = []
  const say = async (summary: string, severity: string) => {
    await tocsin.event(KEY, { summary, severity })
    said.push(...(await tocsin.sql('select summary, severity, count from alerts')))
  }
  await say('80 % full', 'warning')
  await say('80 % full', 'warning')
  await say('80 % full', 'warning')
  await say('80 % full', 'critical')
  await say('90 % full', 'critical')
  await say('90 % full', 'critical')
  await say('80 % full', 'warning')
  expect(said).toEqual([
    { summary: '80 % full', severity: 'warning', count: 1 },
    { summary: '80 % full', severity: 'warning', count: 2 },
    { summary: '80 % full', severity: 'warning', count: 3 },
    { summary: '80 % full', severity: 'critical', count: 4 },
    { summary: '90 % full', severity: 'critical', count: 5 },
    { summary: '90 % full', severity: 'critical', count: 6 },
    { summary: '80 % full', severity: 'warning', count: 7 },
  ])
})

test('two live keys of one integration share their dedup keys', async () => {
  const { tocsin } = cast
  await shop({}, { keys: [KEY, OTHER_KEY] })
  await tocsin.event(KEY)
  await tocsin.event(OTHER_KEY)
  expect(rung(cast)).toBe('ana')
  await tocsin.event(OTHER_KEY, { action: 'resolve' })
  expect(await alerts()).toEqual([{ dedup_key: 'trouble', status: 'resolved', count: 2, incident: 'INC-1' }])
})

test('the same dedup key through another integration is another alert, which a resolve does not touch', async () => {
  const { tocsin } = cast
  await shop({
    integrations: [
      { id: 'shop-events', type: 'pagerduty-events', key: KEY },
      { id: 'shop-more', type: 'pagerduty-events', key: OTHER_KEY },
    ],
  })
  await tocsin.event(KEY)
  await tocsin.event(OTHER_KEY)
  await tocsin.event(KEY, { action: 'resolve' })
  expect(await alerts()).toMatchObject([
    { status: 'resolved', incident: 'INC-1' },
    { status: 'triggered', incident: 'INC-2' },
  ])
})

test('without grouping each alert has its own incident', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.event(KEY, { dedupKey: 'two' })
  expect(await tocsin.incidents()).toHaveLength(2)
})

test('grouped by time, alerts of a service within the window share an incident; later ones do not', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'time', window_minutes: 10, labels: [] } })
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.advance({ minutes: 9 })
  await tocsin.event(KEY, { dedupKey: 'two' })
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-1', alert_count: 2 }])
  expect(await tocsin.story()).toContain('alert-joined')
  await tocsin.advance({ minutes: 2 })
  await tocsin.event(KEY, { dedupKey: 'three' })
  expect((await tocsin.incidents()).map(({ alert_count }) => alert_count)).toEqual([1, 2])
})

test('a group that has been resolved takes no new alert', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'time', window_minutes: 10, labels: [] } })
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.event(KEY, { dedupKey: 'one', action: 'resolve' })
  await tocsin.event(KEY, { dedupKey: 'two' })
  expect(await tocsin.incidents()).toHaveLength(2)
  expect(rung(cast)).toBe('ana ana')
})

test('a group is over only when the last of its alerts is', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'time', window_minutes: 10, labels: [] } })
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.event(KEY, { dedupKey: 'two' })
  await tocsin.event(KEY, { dedupKey: 'one', action: 'resolve' })
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana bo')
  await tocsin.event(KEY, { dedupKey: 'two', action: 'resolve' })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('grouped by labels, alerts with the same labels share an incident', async () => {
  await shop({ grouping: { by: 'labels', window_minutes: 10, labels: ['cluster'] } })
  await labelled('one', 'north')
  await labelled('two', 'south')
  await labelled('three', 'north')
  expect(await alerts()).toMatchObject([
    { dedup_key: 'one', incident: 'INC-1' },
    { dedup_key: 'two', incident: 'INC-2' },
    { dedup_key: 'three', incident: 'INC-1' },
  ])
})

test('grouped by service, an incident takes the alerts of its service until it is over', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'service' } })
  await tocsin.event(KEY, { dedupKey: 'one' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 2 })
  await tocsin.event(KEY, { dedupKey: 'two' })
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-1', alert_count: 2 }])
  await tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  await tocsin.event(KEY, { dedupKey: 'three' })
  expect(await tocsin.incidents()).toHaveLength(2)
})

test('an alert that joins one that pages nobody pages, if it is urgent itself', async () => {
  const { tocsin } = cast
  await shop({
    grouping: { by: 'service' },
    routing_rules: [{ id: 'tests', when: { field: 'summary', matches: '^test' }, then: { urgency: 'none' } }],
  })
  await tocsin.event(KEY, { dedupKey: 'one', summary: 'test: Disk full' })
  expect(rung(cast)).toBe('')
  await tocsin.event(KEY, { dedupKey: 'two' })
  expect(await tocsin.incidents()).toMatchObject([{ severity: 'SEV1', urgency: 'high', alert_count: 2 }])
  expect(rung(cast)).toBe('ana')
  await tocsin.event(KEY, { dedupKey: 'three', summary: 'test: Disk full' })
  expect(await tocsin.incident()).toMatchObject({ urgency: 'high' })
})

test('grouped by dependencies, whichever breaks first, a team has one incident', async () => {
  const { tocsin } = cast
  const grouping = { by: 'dependencies', window_minutes: 10 }
  await tocsin.apply({
    services: [
      {
        id: 'db',
        name: 'Database',
        team: 'web',
        escalation_policy: 'web',
        grouping,
        integrations: [{ id: 'db-events', type: 'pagerduty-events', key: OTHER_KEY }],
      },
    ],
  })
  await shop({ grouping, depends_on: ['db'] })
  await tocsin.event(KEY)
  await tocsin.event(OTHER_KEY)
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-1', service: 'shop', alert_count: 2 }])
  await tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  await tocsin.event(OTHER_KEY)
  await tocsin.event(KEY)
  expect(await tocsin.incidents()).toMatchObject([{ service: 'db', alert_count: 2 }, { id: 'INC-1' }])
})

test('a group that is opened by one alert that is over and one that fires pages', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'service' } }, { id: 'shop-events', type: 'alertmanager', key: KEY })
  const sent = [prometheus('disk', 'firing'), prometheus('disk', 'resolved'), prometheus('net', 'firing')]
  const body = { version: '4', groupKey: 'g', status: 'firing', receiver: 'r', alerts: sent }
  await tocsin.ask('POST', `/intake/alertmanager/${KEY}`, body, { token: null })
  expect(rung(cast)).toBe('ana')
})

test('info pages nobody but is visible in triage', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { severity: 'info' })
  await tocsin.advance({ hours: 3 })
  expect(rung(cast)).toBe('')
  expect(await tocsin.incidents()).toMatchObject([
    { id: 'INC-1', status: 'detected', severity: 'SEV4', urgency: null, declared: false },
  ])
})

test('a service maps severities otherwise', async () => {
  const { tocsin } = cast
  await shop({ severity_map: { critical: 'SEV3', info: 'SEV1' } })
  await tocsin.event(KEY, { dedupKey: 'one', severity: 'critical' })
  await tocsin.event(KEY, { dedupKey: 'two', severity: 'info' })
  expect((await tocsin.incidents()).map(({ severity, urgency }) => [severity, urgency])).toEqual([
    ['SEV1', 'high'],
    ['SEV3', 'low'],
  ])
})

test('an alert that joins a group raises its severity, never lowers it', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'time', window_minutes: 10, labels: [] } })
  await tocsin.event(KEY, { dedupKey: 'one', severity: 'error' })
  await tocsin.event(KEY, { dedupKey: 'two', severity: 'info' })
  expect(await tocsin.incident()).toMatchObject({ severity: 'SEV2' })
  await tocsin.event(KEY, { dedupKey: 'three', severity: 'critical' })
  expect(await tocsin.incident()).toMatchObject({ severity: 'SEV1' })
})

test('a change is kept and never pages', async () => {
  const { tocsin } = cast
  const body = { routing_key: KEY, payload: { summary: 'Deploy 42', source: 'ci' } }
  const answer = await tocsin.ask('POST', '/v2/change/enqueue', body, { token: null })
  expect(answer.status).toBe(202)
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('')
  expect(await tocsin.incidents()).toEqual([])
  expect(await tocsin.sql('select summary, service_id from changes')).toEqual([
    { summary: 'Deploy 42', service_id: 'shop' },
  ])
})
