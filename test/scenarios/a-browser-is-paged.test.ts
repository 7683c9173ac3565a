import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../../api/deliveries.ts'
import type { PushAnswer } from '../../domain/notification/push-answer.ts'
import { enqueue } from '../../server/engine/job.ts'
import { deviceGoneJob } from '../../server/features/notifications/jobs.ts'
import { type Cast, KEY, person, raiseCurtain, rung } from '../world/cast.ts'
import { type FakeBrowser, FakePushService } from '../world/fake-push-service.ts'

let cast: Cast
let pushes: FakePushService
let browser: FakeBrowser

beforeEach(async () => {
  cast = await raiseCurtain()
  pushes = await FakePushService.start()
  browser = pushes.subscribe(await serverKey())
  await cast.tocsin.do('POST', '/api/v1/contact-methods', deviceOf(browser))
  await cast.tocsin.do('PUT', '/api/v1/notification-rules/ana', {
    high: [
      { after_minutes: 0, via: 'ana-phone' },
      { after_minutes: 5, via: 'ana-hook' },
    ],
  })
})
afterEach(async () => {
  await cast.end()
  await pushes.close()
})

const deviceOf = ({ subscription }: FakeBrowser) => ({
  id: 'ana-phone',
  person: 'ana',
  type: 'push',
  device: 'Chrome on Android',
  subscription,
})

const serverKey = async () =>
  (await cast.tocsin.do<{ public_key: string }>('GET', '/api/v1/web-push')).public_key

const last = () => browser.received.at(-1) ?? expect.fail(`no push: ${pushes.refusals.join()}`)

/** What the service worker says, which has no session. */
const says = (did: string, token = last().payload.token) =>
  cast.tocsin.ask<PushAnswer>('POST', `/push/${token}/${did}`, undefined, { token: null })

const deliveries = async (of = 'person=ana') =>
  (await cast.tocsin.do<{ items: Delivery[] }>('GET', `/api/v1/deliveries?${of}`)).items

const testDevice = () =>
  cast.tocsin.do<{ delivery: string }>('POST', '/api/v1/contact-methods/ana-phone/test')

const isVerified = async () =>
  (await cast.tocsin.do<{ verified: boolean }>('GET', '/api/v1/contact-methods/ana-phone')).verified

describe('a page', () => {
  beforeEach(async () => void (await cast.tocsin.event(KEY)))

  test('goes encrypted and signed to the browser, at once', () => {
    expect(last()).toMatchObject({
      ttl: 600,
      urgency: 'high',
      subject: 'mailto:operator@tocsin.invalid',
      payload: {
        kind: 'page',
        tag: 'INC-1',
        title: 'SEV1 Disk full on db-1',
        body: 'INC-1 · shop\nFrom db-1',
      },
    })
    expect(last().topic).toMatch(/^[\da-f]{32}$/)
    expect(pushes.refusals).toEqual([])
  })

  test('is delivered when the browser shows it, and answered when its button is pressed', async () => {
    await cast.tocsin.advance({ seconds: 2 })
    expect((await says('shown')).status).toBe(200)
    expect(await deliveries()).toMatchObject([{ channel: 'push', state: 'delivered' }])
    await cast.tocsin.advance({ seconds: 8 })
    expect((await says('acknowledge')).body).toEqual({
      outcome: 'done',
      title: 'Acknowledged',
      text: 'INC-1 is yours; paging for it has stopped.',
    })
    expect(await deliveries()).toMatchObject([{ state: 'answered' }])
    const incident = await cast.tocsin.do('GET', '/api/v1/incidents/INC-1')
    expect(incident).toMatchObject({ status: 'acknowledged' })
    await cast.tocsin.advance({ minutes: 30 })
    expect(rung(cast)).toBe('')
  })

  test('that somebody else took says who, and when', async () => {
    await cast.tocsin.advance({ minutes: 6 })
    await fetch(cast.phones.received.find(({ path }) => path === '/bo')?.body.acknowledge_url ?? '', {
      method: 'POST',
    })
    await cast.tocsin.advance({ minutes: 3 })
    expect((await says('acknowledge')).body).toEqual({
      outcome: 'taken',
      title: 'Bo took it 3 min ago',
      text: 'INC-1 was acknowledged before; nobody is paged for it now.',
    })
  })

  test('is escalated once, however often the button is pressed', async () => {
    expect((await says('escalate')).body).toMatchObject({ outcome: 'done', title: 'Escalated' })
    await says('escalate')
    expect(rung(cast)).toBe('bo')
  })

  test('of what is over says so', async () => {
    await cast.tocsin.event(KEY, { action: 'resolve' })
    expect((await says('acknowledge')).body).toMatchObject({ outcome: 'over', title: 'INC-1 is over' })
  })

  test('that no device shows within two minutes goes on by the next channel', async () => {
    await cast.tocsin.advance({ seconds: 119 })
    expect(rung(cast)).toBe('')
    await cast.tocsin.advance({ seconds: 2 })
    expect(rung(cast)).toBe('ana')
    expect(await deliveries()).toContainEqual(
      expect.objectContaining({ state: 'failed', because: 'no-receipt' }),
    )
  })

  test('is answered only with the token that was pushed', async () => {
    expect((await says('acknowledge', `${last().payload.token}x`)).status).toBe(404)
    expect((await says('delete')).status).toBe(404)
    const page = last().payload.open?.split('/').at(-1) ?? ''
    expect((await says('acknowledge', page)).status).toBe(404)
  })
})

test('several incidents in a storm share a push, whose button answers them all', async () => {
  for (const dedupKey of ['one', 'two', 'three'])
    await cast.tocsin.event(KEY, { dedupKey, summary: `Trouble ${dedupKey}` })
  expect(browser.received).toHaveLength(1)
  await cast.tocsin.advance({ seconds: 31 })
  expect(last().payload).toMatchObject({ title: '2 incidents', tag: 'INC-2' })
  expect((await says('acknowledge')).body).toMatchObject({
    outcome: 'done',
    text: 'Acknowledged: INC-2, INC-3.',
  })
})

test('a private incident is pushed without its title', async () => {
  await cast.tocsin.do('POST', '/api/v1/incidents', {
    title: 'Somebody read the books',
    service: 'shop',
    private: true,
  })
  expect(JSON.stringify(last().payload)).not.toContain('books')
})

describe('a test', () => {
  test('verifies the browser when it is tapped', async () => {
    await testDevice()
    expect(last().payload).toMatchObject({ kind: 'notice', title: 'Tocsin test', open: null })
    await says('shown')
    expect(await isVerified()).toBe(false)
    await says('opened')
    expect(await isVerified()).toBe(true)
    expect((await deliveries())[0]?.hops.map(({ hop }) => hop)).toEqual([
      'queued',
      'sent',
      'accepted',
      'delivered',
      'answered',
    ])
  })

  test('verifies it as well when its owner says that it came', async () => {
    const { delivery } = await testDevice()
    const said = await cast.tocsin.do<Delivery>('POST', `/api/v1/deliveries/${delivery}/received`)
    expect(said.state).toBe('answered')
    expect(await isVerified()).toBe(true)
  })

  test('is confirmed by nobody else', async () => {
    const { delivery } = await testDevice()
    const { token } = await cast.tocsin.do<{ token: string }>('POST', '/api/v1/tokens', {
      name: 'bo',
      role: 'responder',
      person: 'bo',
    })
    const path = `/api/v1/deliveries/${delivery}/received`
    expect((await cast.tocsin.ask('POST', path, undefined, { token })).status).toBe(403)
  })
})

test('a browser that its push service forgot is taken away, and its owner is told', async () => {
  browser.leave()
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ seconds: 1 })
  expect((await cast.tocsin.ask('GET', '/api/v1/contact-methods/ana-phone')).status).toBe(404)
  const told = cast.phones.received.map(({ body }) => body.subject ?? body.kind)
  expect(new Set(told)).toEqual(new Set(['Chrome on Android no longer gets your pages', 'page']))
  const rules = await cast.tocsin.do('GET', '/api/v1/notification-rules/ana')
  expect(rules).toMatchObject({ high: [{ after_minutes: 5, via: 'ana-hook' }] })
})

test('one that subscribed anew meanwhile stays', async () => {
  await cast.tocsin.app.transact(async (tx) => {
    enqueue(tx, deviceGoneJob, { method: 'ana-phone', digest: 'that of another subscription' })
  })
  await cast.tocsin.settle()
  expect((await cast.tocsin.ask('GET', '/api/v1/contact-methods/ana-phone')).status).toBe(200)
})

test('a push service in trouble is asked again, then the next channel follows', async () => {
  pushes.failNext(9, 503)
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ seconds: 15 })
  expect(rung(cast)).toBe('ana')
})

test('another subscription has to be verified again', async () => {
  await cast.tocsin.do('POST', '/api/v1/contact-methods/ana-phone/test')
  await says('opened')
  const again = pushes.subscribe(await serverKey())
  await cast.tocsin.do('PATCH', '/api/v1/contact-methods/ana-phone', { device: 'Chrome on a new phone' })
  expect(await isVerified()).toBe(true)
  await cast.tocsin.do('PATCH', '/api/v1/contact-methods/ana-phone', { subscription: again.subscription })
  expect(await isVerified()).toBe(false)
})

test('the subscription is a secret: it is exported only as other secrets are, and comes back the same', async () => {
  const { endpoint } = browser.subscription
  const plain = await cast.tocsin.do('GET', '/api/v1/organisation')
  expect(JSON.stringify(plain)).not.toContain(endpoint)
  const kept = await cast.tocsin.sql(`select contact_methods::text from contact_methods
    union all select audit_log::text from audit_log union all select deliveries::text from deliveries`)
  expect(JSON.stringify(kept)).not.toContain(endpoint)
  const whole = await cast.tocsin.do<object>('GET', '/api/v1/organisation?with_secrets=true')
  expect(whole).toMatchObject({
    people: expect.arrayContaining([
      expect.objectContaining({
        contact_methods: expect.arrayContaining([
          expect.objectContaining({ subscription: browser.subscription }),
        ]),
      }),
    ]),
  })
  const applied = await cast.tocsin.do('POST', '/api/v1/organisation/apply', { ...whole })
  expect(applied).toMatchObject({ changes: [] })
  expect(await cast.tocsin.do('POST', '/api/v1/organisation/apply', { ...plain })).toMatchObject({
    changes: [],
  })
})

test('a device of a file that never subscribed fails in words, and the next channel follows', async () => {
  const phone = { id: 'bo-phone', type: 'push', device: 'Firefox on Linux' }
  const hook = { id: 'bo-hook', type: 'webhook', url: `${cast.phones.url}/bo` }
  await cast.tocsin.apply({
    people: [
      person('bo', cast.phones.url, {
        contact_methods: [phone, hook],
        notification_rules: { high: [{ after_minutes: 0, via: 'bo-phone' }] },
      }),
    ],
  })
  await cast.tocsin.do('POST', '/api/v1/pages', { target: 'bo', title: 'Are you there?' })
  await cast.tocsin.advance({ seconds: 1 })
  expect(rung(cast)).toBe('bo')
  const [, failed] = await deliveries('person=bo')
  expect(failed?.attempts[0]?.detail).toContain('turn them on again')
})

test.each([
  [{ endpoint: 'ftp://push.example.com/1' }, 'endpoint'],
  [{ p256dh: 'short' }, 'p256dh'],
  [{ auth: '!' }, 'auth'],
])('a subscription with %j is refused at its place', async (fields, path) => {
  const subscription = { ...browser.subscription, ...fields }
  const refused = await cast.tocsin.ask<{ errors: { path: string }[] }>(
    'PATCH',
    '/api/v1/contact-methods/ana-phone',
    { subscription },
  )
  expect(refused.status).toBe(400)
  expect(refused.body.errors[0]?.path).toContain(path)
})
