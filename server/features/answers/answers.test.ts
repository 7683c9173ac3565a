import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startNode, type Node } from '../../../test/answers/node.ts'
import { FakeTwilio, type ReceivedSms } from '../../../test/world/fake-twilio.ts'
import { SYSTEM } from '../timeline/record.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { resolveIncident } from '../incidents/resolve-incident.ts'
import { openIncidents } from '../incidents/open-incidents.ts'
import { lockIncident } from '../incidents/store.ts'
import { loadServices } from '../services/load-services.ts'
import { levelOf } from '../../../domain/severity/scheme.ts'
import { answerRoutes } from './routes.ts'

let phones: FakeTwilio
let others: FakeTwilio
let node: Node

beforeAll(async () => {
  phones = await FakeTwilio.start()
  others = await FakeTwilio.start({ authToken: 'another-token' })
  const twilios = [phones, others].map(({ url, account }) => ({ apiUrl: url, from: '+15550100', ...account }))
  node = await startNode({ twilios })
  await answerRoutes(node.app, { ...node, twilios })
  await node.listen()
})

afterAll(async () => {
  await node?.close()
  await phones?.close()
  await others?.close()
})

let incident = ''
let pages: { id: string; channel: string; delivery_id: string }[] = []

const NUMBER = '+351910000001'

beforeEach(async () => {
  await node.query(`truncate incidents, escalations, pages, deliveries, delivery_attempts, destinations, jobs, timeline,
    people, contact_methods, services, escalation_policies, idempotency_keys cascade`)
  await node.query(`insert into people values ('ana', 'Ana Silva', null, 'Europe/Lisbon', 'responder'),
    ('eve', 'Eve', null, 'UTC', 'admin')`)
  await node.query(
    `insert into contact_methods (id, person_id, position, type, address, bundle) values
      ('ana-sms', 'ana', 0, 'sms', $1, true), ('ana-call', 'ana', 1, 'voice', $1, true),
      ('eve-sms', 'eve', 0, 'sms', '+351910000002', false)`,
    [NUMBER],
  )
  await node.query(`insert into notification_rules values ('ana', 'high', 0, 0, 'ana-sms'), ('ana', 'high', 1, 0, 'ana-call'),
    ('eve', 'high', 0, 0, 'eve-sms')`)
  const steps = ['ana', 'eve', 'eve'].map((person) => ({
    waitMinutes: 5,
    targets: [{ person }],
    roundRobin: false,
  }))
  await node.query(`insert into escalation_policies values ('p', 'P', null, 0, $1)`, [JSON.stringify(steps)])
  await node.query(`insert into services values
    ('shop', 'Shop', null, 1, 'p', '{}', '{}', '{"by":"off","window_minutes":10,"labels":[]}', 0, '{}')`)
  incident = await open('Disk <full>')
  pages = await node.query(`select id, channel, delivery_id from pages order by id`)
})

async function open(title: string, isPrivate = false): Promise<string> {
  const id = await node.transact(async (tx) => {
    const service = (await loadServices(tx, ['shop'])).get('shop') ?? null
    const level = levelOf(await activeScheme(tx), 1)
    const [opened] = await openIncidents(tx, [{ title, level, service, by: SYSTEM, private: isPrivate }])
    await startEscalations(tx, node.paging, opened?.start ? [opened.start] : [])
    return opened?.row.id ?? ''
  })
  await node.engine.drain()
  return id
}

function link(verb: 'acknowledge' | 'escalate', page = pages[0]?.id ?? ''): string {
  return node.links[verb](page)
}

const asJson = { headers: { accept: 'application/json' } }

async function statusOf(id = incident): Promise<string | undefined> {
  const [row] = await node.query<{ status: string }>('select status from incidents where id = $1', [id])
  return row?.status
}

async function resolve(id = incident): Promise<void> {
  await node.transact(async (tx) => {
    const row = await lockIncident(tx, id)
    if (row)
      await resolveIncident(tx, row, SYSTEM, { outcome: null, criteriaConfirmed: true, override: 'test' })
  })
}

async function delivery(id = pages[0]?.delivery_id) {
  const [row] = await node.query<Record<string, unknown>>('select * from deliveries where id = $1', [id])
  return row
}

function lastSms(): ReceivedSms {
  const sms = phones.messages.at(-1)
  if (!sms) throw new Error('no SMS was sent')
  return sms
}

function reply(text: string, from = NUMBER): Promise<Response> {
  return phones.sendSms(`${node.publicUrl()}/twilio/sms`, { from, to: '+15550100', text })
}

test('a GET shows the incident and changes nothing', async () => {
  const response = await fetch(link('acknowledge'))
  const text = await response.text()
  expect(response.status).toBe(200)
  expect(text).toContain('Disk &lt;full&gt;')
  expect(text).toMatch(/<form method="post" action="acknowledge"/)
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(await statusOf()).toBe('detected')
})

test.each([
  { named: 'nothing', init: {} },
  { named: 'JSON', init: { body: '{}', headers: { 'content-type': 'application/json' } } },
  { named: 'an odd type', init: { body: 'x', headers: { 'content-type': 'image/x-nothing' } } },
  { named: 'a form', init: { body: new URLSearchParams() } },
])('a POST with $named acknowledges and says who took it', async ({ init }) => {
  const response = await fetch(link('acknowledge'), { method: 'POST', ...init })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Ana Silva took it at 2 Mar, 10:00')
  expect(await statusOf()).toBe('acknowledged')
})

test('pressing twice, and by somebody else, leaves the first acknowledgement', async () => {
  await fetch(link('acknowledge'), { method: 'POST' })
  node.clock.advance(90)
  const again = await fetch(link('acknowledge'), { method: 'POST', ...asJson })
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({
    acknowledged: { by: 'Ana Silva', at: expect.any(String) },
    incident: { id: `INC-${incident}`, status: 'acknowledged' },
  })
  const entries = await node.query(`select from timeline where event = 'acknowledged'`)
  expect(entries).toHaveLength(1)
})

test('what is over says so kindly', async () => {
  await resolve()
  expect((await fetch(link('acknowledge'))).status).toBe(200)
  const response = await fetch(link('acknowledge'), { method: 'POST' })
  expect(response.status).toBe(409)
  expect(await response.text()).toContain('It is resolved since')
  expect((await fetch(link('escalate'), { method: 'POST' })).status).toBe(409)
})

test('a merged incident is acknowledged where its work goes on', async () => {
  const target = await open('The target')
  await node.query(`update incidents set status = 'merged', merged_into = $1 where id = $2`, [
    target,
    incident,
  ])
  const answer = await (await fetch(link('acknowledge'), { method: 'POST', ...asJson })).json()
  expect(answer).toMatchObject({ incident: { id: `INC-${target}` } })
  expect(await statusOf(target)).toBe('acknowledged')
  expect(await statusOf()).toBe('merged')
})

test('a private incident keeps its title', async () => {
  await open('Secret', true)
  const [page] = await node.query<{ id: string }>('select id from pages order by id desc limit 1')
  expect(await (await fetch(link('acknowledge', page?.id))).text()).not.toContain('Secret')
  expect(await (await fetch(link('acknowledge', page?.id), asJson)).json()).toMatchObject({
    incident: { title: null },
  })
})

test('bad, foreign and old links answer 404, 404 and 410', async () => {
  const url = link('acknowledge')
  expect((await fetch(url.replace(/.(\/acknowledge)$/, '~$1'), { method: 'POST' })).status).toBe(404)
  expect((await fetch(link('acknowledge', pages[0]?.delivery_id))).status).toBe(404)
  node.clock.advance(31 * 86_400)
  const old = await fetch(url, { method: 'POST', ...asJson })
  expect(old.status).toBe(410)
  expect(await old.json()).toMatchObject({ type: 'urn:tocsin:problem:expired' })
  node.clock.advance(-31 * 86_400)
  expect(await statusOf()).toBe('detected')
})

test('the link of an address that is nobody names the address', async () => {
  await node.query(
    `update pages set person_id = 'webhook', method_id = 'https://hooks.example.com/s3cret'
    where id = $1`,
    [pages[0]?.id],
  )
  const answer = await (await fetch(link('acknowledge'), { method: 'POST', ...asJson })).json()
  expect(answer).toMatchObject({ acknowledged: { by: 'Somebody at hooks.example.com' } })
})

test('escalating by link pages the next step once, however often it is pressed', async () => {
  await fetch(link('acknowledge'), { method: 'POST' })
  for (let press = 0; press < 3; press += 1) {
    expect((await fetch(link('escalate'), { method: 'POST' })).status).toBe(200)
  }
  await node.engine.drain()
  expect(await node.query(`select from pages where person_id = 'eve'`)).toHaveLength(1)
})

test('an SMS acknowledges every incident of the last message to that number', async () => {
  node.clock.advance(10)
  const second = await open('Second')
  const third = await open('Third')
  node.clock.advance(60)
  await node.engine.drain()
  expect(lastSms().text).toContain('2 incidents')
  const response = await reply(' Ack!')
  expect(await response.text()).toContain(`Acknowledged: INC-${second}, INC-${third}.`)
  expect(await Promise.all([second, third].map(statusOf))).toEqual(['acknowledged', 'acknowledged'])
  expect(await statusOf()).toBe('detected')
})

test.each(['ack', 'A', '4', '1', 'OK, looking', 'acknowledge'])('"%s" acknowledges', async (text) => {
  await reply(text)
  expect(await statusOf()).toBe('acknowledged')
  expect(await delivery(pages.find(({ channel }) => channel === 'sms')?.delivery_id)).toMatchObject({
    state: 'answered',
  })
})

test('other words get help, and an unknown number learns nothing', async () => {
  expect(await (await reply('a disk?')).text()).toContain('Reply ACK')
  expect(await (await reply('ack', '+15559999')).text()).toContain('nothing to answer')
  expect(await statusOf()).toBe('detected')
})

test('the same SMS twice escalates once', async () => {
  const form = { MessageSid: 'SM1', From: NUMBER, To: '+15550100', Body: 'ESC' }
  for (let time = 0; time < 2; time += 1) {
    const response = await phones.post(`${node.publicUrl()}/twilio/sms`, form)
    expect(await response.text()).toContain('Escalated')
  }
  await node.engine.drain()
  expect(await node.query(`select from pages where person_id = 'eve'`)).toHaveLength(1)
})

test('a wrong signature is refused; each provider signs with its own token', async () => {
  const url = `${node.publicUrl()}/twilio/sms`
  const form = { MessageSid: 'SM2', From: NUMBER, Body: 'ack' }
  expect((await phones.post(url, form, 'forged')).status).toBe(403)
  expect(await statusOf()).toBe('detected')
  expect((await others.post(url, form)).status).toBe(200)
  expect(await statusOf()).toBe('acknowledged')
})

test('key 1 acknowledges, and another key asks again', async () => {
  const call = phones.calls.at(-1)
  if (!call) throw new Error('no call was placed')
  expect(await (await phones.pressKey(call, '7')).text()).toContain('<Gather')
  expect(await statusOf()).toBe('detected')
  expect(await (await phones.pressKey(call, '1')).text()).toContain(`Acknowledged: INC-${incident}.`)
  expect(await statusOf()).toBe('acknowledged')
})

test('key 2 escalates', async () => {
  const call = phones.calls.at(-1)
  if (!call) throw new Error('no call was placed')
  await phones.pressKey(call, '2')
  await node.engine.drain()
  expect(await node.query(`select from pages where person_id = 'eve'`)).toHaveLength(1)
})

test('a mailbox that picks up has not answered', async () => {
  const call = phones.calls.at(-1)
  if (!call) throw new Error('no call was placed')
  await phones.reportCall(call, 'in-progress', 'machine_start')
  await phones.reportCall(call, 'completed')
  const id = pages.find(({ channel }) => channel === 'voice')?.delivery_id
  expect(await delivery(id)).toMatchObject({ state: 'accepted', answered_at: null })
  node.clock.advance(121)
  await node.engine.drain()
  expect(others.calls).toHaveLength(1)
})

test('a failed SMS goes to the next provider at once, and only once', async () => {
  const before = others.messages.length
  const sms = lastSms()
  for (let time = 0; time < 3; time += 1) {
    expect((await phones.reportMessage(sms, 'undelivered', '30003')).status).toBe(204)
  }
  await node.engine.drain()
  expect(others.messages).toHaveLength(before + 1)
  await phones.reportMessage(sms, 'failed')
  await node.engine.drain()
  expect(others.messages).toHaveLength(before + 1)
})

test('what was delivered stays delivered', async () => {
  const sms = lastSms()
  const id = pages.find(({ channel }) => channel === 'sms')?.delivery_id
  await phones.reportMessage(sms, 'delivered')
  await phones.reportMessage(sms, 'failed')
  await phones.reportMessage(sms, 'sent')
  expect(await delivery(id)).toMatchObject({
    state: 'delivered',
    failed_at: null,
    delivered_at: node.clock.at,
  })
})

test('a status for a delivery that is not there is no trouble, and a bad address is 404', async () => {
  const form = { MessageSid: 'SM3', MessageStatus: 'delivered' }
  const unknown = node.links.status('01890000-0000-7000-8000-000000000000')
  expect((await phones.post(unknown, form)).status).toBe(204)
  expect((await phones.post(`${node.publicUrl()}/twilio/status/nothing.AAAA`, form)).status).toBe(404)
})
