import { afterEach, beforeEach, expect, test } from 'vitest'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'

const GENIE_KEY = 'the-genie-key-of-the-shop'
const OTHER_KEY = 'the-genie-key-of-another-source'

type Told = {
  result?: string
  message?: string
  errors?: object
  took: number
  requestId: string
  data: Record<string, unknown>
}
type Listed = { data: Record<string, unknown>[] }

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const integrations = [
    { id: 'shop-og', type: 'opsgenie', key: GENIE_KEY },
    { id: 'other-og', type: 'opsgenie', key: OTHER_KEY },
  ]
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterEach(() => cast.end())

const genie = <T = Told>(method: string, path: string, body?: unknown, key: string = GENIE_KEY) =>
  cast.tocsin.ask<T>(method, path, body, { token: null, headers: { authorization: `GenieKey ${key}` } })
const of = (path: string) => `/v2/alerts/disk${path}?identifierType=alias`
const create = (more: object = {}) =>
  genie('POST', '/v2/alerts', {
    message: 'Disk full on db-1',
    alias: 'disk',
    description: 'Only 1 % is left.',
    tags: ['db', 'eu'],
    details: { host: 'db-1', team: 'web' },
    entity: 'sda',
    source: 'probe',
    priority: 'P1',
    ...more,
  })
const alert = async () => (await genie('GET', of(''))).body.data

test('an alert is created, pages, is counted and closed', async () => {
  const { tocsin } = cast
  const created = await create()
  expect(created).toMatchObject({
    status: 202,
    body: { result: 'Request will be processed', took: expect.any(Number), requestId: expect.any(String) },
  })
  expect(rung(cast)).toBe('ana')
  expect((await create({ message: 'Something else', priority: 'P5' })).status).toBe(202)
  expect(await tocsin.incidents()).toMatchObject([{ title: 'Disk full on db-1', urgency: 'high' }])
  expect(await alert()).toMatchObject({
    message: 'Disk full on db-1',
    alias: 'disk',
    status: 'open',
    acknowledged: false,
    count: 2,
    tags: ['db', 'eu'],
    details: { host: 'db-1', team: 'web' },
    entity: 'sda',
    source: 'probe',
    priority: 'P1',
    description: 'Only 1 % is left.',
  })
  await genie('POST', '/v2/alerts/disk/close/?identifierType=alias', { source: 'Alertmanager' })
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
  expect(await alert()).toMatchObject({ status: 'closed' })
})

test('what became of a request can be asked', async () => {
  const status = async ({ body }: { body: Told }) =>
    (await genie('GET', `/v2/alerts/requests/${body.requestId}`)).body
  const created = await status(await create())
  expect(created).toMatchObject({
    data: { success: true, isSuccess: true, action: 'Create', status: 'Created alert', alias: 'disk' },
    requestId: expect.any(String),
  })
  expect(created.data['alertId']).toBe((await alert())['id'])
  expect(await status(await genie('POST', of('/acknowledge'), {}))).toMatchObject({
    data: { isSuccess: true, action: 'Acknowledge', status: 'Acknowledged alert' },
  })
  expect(await status(await genie('POST', of('/tags'), { tags: ['x'] }))).toMatchObject({
    data: { isSuccess: true, action: 'AddTags', status: 'Added tags', alias: 'disk' },
  })
  const late = await genie('POST', '/v2/alerts/nothing/notes?identifierType=alias', { note: 'n' })
  expect(late.status).toBe(202)
  expect(await status(late)).toMatchObject({
    data: { isSuccess: false, action: 'AddNote', status: 'Alert does not exist', alertId: '' },
  })
  expect((await genie('GET', '/v2/alerts/requests/00000000-0000-7000-8000-000000000000')).status).toBe(404)
})

test.each(['id', 'tiny', 'alias'])('an alert is named by its %s', async (identifierType) => {
  await create()
  const { id, tinyId } = await alert()
  const name = { id, tiny: tinyId, alias: 'disk' }[identifierType]
  const path = (rest: string) => `/v2/alerts/${String(name)}${rest}?identifierType=${identifierType}`
  expect((await genie('GET', path(''))).body.data).toMatchObject({ id, tinyId })
  await genie('POST', path('/acknowledge'), { user: 'ana@example.com', note: 'On my way' })
  expect(await cast.tocsin.incident()).toMatchObject({ status: 'acknowledged' })
  expect((await genie<Listed>('GET', path('/notes'))).body.data).toMatchObject([
    { note: 'ana@example.com: On my way' },
  ])
  await genie('POST', path('/close'))
  expect(await cast.tocsin.incident()).toMatchObject({ status: 'resolved' })
})

test('Alertmanager rewrites an alert right after it created it', async () => {
  const requests = [
    create(),
    genie('PUT', of('/message'), { message: 'Disks are full' }),
    genie('PUT', of('/description'), { description: 'Both of them.' }),
  ]
  expect((await Promise.all(requests)).map(({ status }) => status)).toEqual([202, 202, 202])
  expect(await alert()).toMatchObject({ alias: 'disk' })
  await genie('PUT', of('/message'), { message: 'Disks are full' })
  await genie('PUT', of('/description'), { description: 'Both of them.' })
  expect(await alert()).toMatchObject({ message: 'Disks are full', description: 'Both of them.' })
})

test('an acknowledgement is taken back, and paging starts anew', async () => {
  await create()
  await genie('POST', of('/acknowledge'), {})
  await genie('POST', of('/unacknowledge'), {})
  expect(await cast.tocsin.incident()).toMatchObject({ status: 'detected' })
  expect(rung(cast)).toBe('ana ana')
  expect(await alert()).toMatchObject({ acknowledged: false })
})

test('a snooze is silent until it ends', async () => {
  const { tocsin } = cast
  await create()
  await genie('POST', of('/snooze'), { endTime: '2026-03-02T10:00:00Z' })
  expect(await alert()).toMatchObject({ snoozed: true, snoozedUntil: '2026-03-02T10:00:00.000Z' })
  await tocsin.advance({ minutes: 59 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana ana')
})

test('an escalation pages who is next', async () => {
  await create()
  await genie('POST', of('/escalate'), { escalation: { name: 'whatever' } })
  expect(rung(cast)).toBe('ana bo')
})

test('tags, details, owner and priority are changed, and what changed is logged', async () => {
  await create({ priority: 'P4' })
  expect(rung(cast)).toBe('')
  await genie('POST', of('/tags'), { tags: ['new', 'db'] })
  await genie('DELETE', `${of('/tags')}&tags=eu`)
  await genie('POST', of('/details'), { details: { disk: 'sda' } })
  await genie('DELETE', `${of('/details')}&keys=team`)
  await genie('POST', of('/assign'), { owner: { username: 'bo@example.com' }, user: 'ana' })
  await genie('PUT', of('/priority'), { priority: 'P1' })
  expect(await alert()).toMatchObject({
    tags: ['db', 'new'],
    details: { host: 'db-1', disk: 'sda' },
    owner: 'bo@example.com',
    priority: 'P1',
  })
  expect(await cast.tocsin.incident()).toMatchObject({ urgency: 'high' })
  expect(rung(cast)).toBe('ana')
  const { body } = await genie<Listed>('GET', of('/logs'))
  expect(body.data.map(({ log }) => log)).toContain('ana assigned the alert to bo@example.com.')
  expect((await genie<Listed>('GET', of('/recipients'))).body.data).toMatchObject([
    { user: { id: 'ana', username: 'ana@example.com' } },
  ])
})

test('a deleted alert is over and gone for this API', async () => {
  await create()
  expect((await genie('DELETE', of(''))).status).toBe(202)
  expect(await cast.tocsin.incident()).toMatchObject({ status: 'resolved' })
  expect(await genie('GET', of(''))).toMatchObject({ status: 404, body: { message: 'Alert not found' } })
  expect((await genie('GET', '/v2/alerts')).body.data).toEqual([])
  await create()
  expect(await alert()).toMatchObject({ status: 'open' })
})

test('alerts are listed, counted and searched', async () => {
  await create()
  await create({ alias: 'cpu', message: 'CPU is busy', priority: 'P2', tags: ['cpu'] })
  await genie('POST', of('/close'))
  const found = async (query: string, more = '') => {
    const { body } = await genie<Listed>('GET', `/v2/alerts?query=${encodeURIComponent(query)}${more}`)
    return body.data.map(({ alias }) => alias)
  }
  expect(await found('')).toEqual(['cpu', 'disk'])
  expect(await found('', '&limit=1&offset=1')).toEqual(['disk'])
  expect(await found('', '&order=asc')).toEqual(['disk', 'cpu'])
  expect(await found('status: open')).toEqual(['cpu'])
  expect(await found('status: closed AND tag: db')).toEqual(['disk'])
  expect(await found('priority: P1 OR message: busy')).toEqual(['cpu', 'disk'])
  expect(await found('NOT (alias: d*)')).toEqual(['cpu'])
  expect(await found('details.host: "db-1" AND entity: sda AND count < 2')).toEqual(['cpu', 'disk'])
  expect(await found('createdAt > 1772442000001')).toEqual([])
  expect((await genie('GET', '/v2/alerts/count?query=status:open')).body.data).toEqual({ count: 1 })
  expect(await genie('GET', '/v2/alerts?query=colour:red')).toMatchObject({ status: 422 })
  expect(await genie('GET', '/v2/alerts?limit=101')).toMatchObject({ status: 422 })
})

test('a key sees and changes nothing of another', async () => {
  await create()
  const { id } = await alert()
  expect((await genie('GET', '/v2/alerts', undefined, OTHER_KEY)).body.data).toEqual([])
  expect((await genie('GET', `/v2/alerts/${String(id)}`, undefined, OTHER_KEY)).status).toBe(404)
  await genie('POST', `/v2/alerts/${String(id)}/close`, {}, OTHER_KEY)
  expect(await alert()).toMatchObject({ status: 'open' })
})

test('who is on call is told by the schedule', async () => {
  const path = '/v2/schedules/Primary/on-calls?scheduleIdentifierType=name'
  expect((await genie('GET', `${path}&flat=true`)).body.data).toMatchObject({
    _parent: { id: 'primary', name: 'Primary', enabled: true },
    onCallRecipients: ['ana@example.com'],
  })
  expect((await genie('GET', '/v2/schedules/primary/on-calls')).body.data).toMatchObject({
    onCallParticipants: [{ id: 'ana', name: 'ana@example.com', type: 'user' }],
  })
  expect((await genie('GET', '/v2/schedules/nobodys/on-calls')).status).toBe(404)
})

test('what is wrong is said as Opsgenie says it', async () => {
  expect(await genie('POST', '/v2/alerts', { message: 'x' }, 'nobody-has-this-key')).toMatchObject({
    status: 401,
    body: { message: 'Could not authenticate', took: expect.any(Number), requestId: expect.any(String) },
  })
  expect(await create({ message: '' })).toMatchObject({
    status: 422,
    body: { errors: { message: 'Message can not be empty.' } },
  })
  expect(await create({ priority: 'P9' })).toMatchObject({ status: 422 })
  expect(await genie('POST', of('/snooze'), { endTime: 'soon' })).toMatchObject({ status: 422 })
  expect(await genie('POST', '/v2/alerts/x/close?identifierType=colour')).toMatchObject({ status: 422 })
  expect(await cast.tocsin.incident()).toMatchObject({ title: expect.stringContaining('cannot be read') })
})

test('what another node accepted is read from its bytes, with what the URL said', async () => {
  const { tocsin } = cast
  await create()
  const body = '019cc1f4-6f00-7a1b-8c2d-0123456789ab'
  const at = tocsin.clock.now()
  await tocsin.sql(
    `insert into signal_bodies (id, received_at, integration_id, format, bytes, target)
     values ($1, $2, 'shop-og', 'opsgenie', $3, 'message key disk')`,
    [body, at, Buffer.from('{"message":"Disks are full"}')],
  )
  await tocsin.sql(
    `insert into jobs (id, kind, lane, payload, run_at, created_at) values ($1, 'signals.triage', 'shop-og', $2, $3, $3)`,
    [body, JSON.stringify({ integration: 'shop-og', bodies: [body] }), at],
  )
  await tocsin.settle()
  expect(await alert()).toMatchObject({ message: 'Disks are full', count: 1 })
  expect((await genie('GET', `/v2/alerts/requests/${body}`)).body.data).toMatchObject({
    action: 'UpdateMessage',
    isSuccess: true,
  })
})

const statusOf = async ({ body }: { body: Told }) =>
  (await genie('GET', `/v2/alerts/requests/${body.requestId}`)).body.data

test.each([
  [{ type: 'user', username: 'BO@example.com' }, 'ana bo'],
  [{ type: 'user', id: 'bo' }, 'ana bo'],
  [{ type: 'escalation', name: 'Web' }, 'ana ana'],
  [{ type: 'schedule', name: 'Primary' }, 'ana ana'],
])('a responder %j who is added is paged', async (responder, ring) => {
  await create()
  await cast.tocsin.advance({ minutes: 2 })
  const added = await genie('POST', of('/responders'), { responder })
  expect(await statusOf(added)).toMatchObject({ isSuccess: true, action: 'AddResponder' })
  expect(rung(cast)).toBe(ring)
  expect(await alert()).toMatchObject({ responders: [{ type: responder.type, name: expect.any(String) }] })
  expect(await cast.tocsin.story()).toContain('called-in')
})

test('a key calls in nobody of another team', async () => {
  await create()
  const asked = await genie('POST', of('/responders'), {
    responder: { type: 'user', username: 'adam@example.com' },
  })
  expect(await statusOf(asked)).toMatchObject({
    isSuccess: false,
    status: 'Responder adam@example.com is not of the team of the alert',
  })
  expect(rung(cast)).toBe('ana')
})

test('a custom action is written into the timeline', async () => {
  await create()
  const asked = await genie(
    'POST',
    `/v2/alerts/disk/actions/${encodeURIComponent('Restart it')}?identifierType=alias`,
    {
      user: 'ana@example.com',
    },
  )
  expect(await statusOf(asked)).toMatchObject({ isSuccess: true, status: 'Executed custom action' })
  const texts = await cast.tocsin.sql(`select text from timeline where event = 'alert-changed'`)
  expect(texts).toEqual([{ text: 'ana@example.com asked for the action "Restart it".' }])
})
