import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle, notice, outgoing, page, pagedIncident } from '../../../test/world/outgoing.ts'
import { WebhookReceiver } from '../../../test/world/webhook-receiver.ts'
import { createEgress } from '../../egress/egress.ts'
import type { Outgoing } from '../sender.ts'
import { sendWebhook } from './send.ts'
import { signatureHeader } from './sign.ts'

const at = new Date('2026-03-01T12:00:05Z')
const egress = createEgress({ allow: ['127.0.0.0/8'], now: () => at })
let receiver: WebhookReceiver

beforeAll(async () => {
  receiver = await WebhookReceiver.start({ secret: 's3cret' })
})
afterAll(async () => {
  await egress.close()
  await receiver.close()
})

function send(message: Outgoing = outgoing(), secret = 's3cret') {
  return sendWebhook(egress, { url: `${receiver.url}/ana`, secret }, message, at)
}

async function sent(message: Outgoing) {
  await send(message)
  return receiver.received.at(-1)?.body
}

describe('what a webhook receives', () => {
  test('a page names its incident, its alerts and the links that answer it', async () => {
    expect(await sent(outgoing(page()))).toEqual({
      kind: 'page',
      page_id: 'page-142',
      incident: {
        id: 'INC-142',
        title: 'Disk full on db-7',
        severity: 'SEV1',
        urgency: 'high',
        service: 'checkout-api',
        url: 'https://tocsin.example.com/incidents/INC-142',
      },
      alerts: [{ id: 'alert-1', summary: 'Disk full', severity: 'critical', source: 'db-7' }],
      alert_count: 1,
      acknowledge_url: 'https://tocsin.example.com/a/142k3y',
      escalate_url: 'https://tocsin.example.com/e/142k3y',
      at: '2026-03-01T12:00:00.000Z',
    })
  })

  test('one that tells again what is known by now says so', async () => {
    const message = { ...page(pagedIncident(142, { alertCount: 412 })), updated: true }
    expect(await sent(outgoing(message))).toMatchObject({
      page_id: 'page-142',
      updated: true,
      alert_count: 412,
    })
  })

  test('a bundle begins as its first page and lists every incident with its own links', async () => {
    const body = await sent(outgoing(bundle(3)))
    expect(body).toMatchObject({ page_id: 'page-1', incident: { id: 'INC-1' } })
    expect(body?.incidents).toHaveLength(3)
    expect(body?.incidents?.[2]).toMatchObject({
      id: 'INC-3',
      page_id: 'page-3',
      acknowledge_url: 'https://tocsin.example.com/a/3k3y',
    })
  })

  test('a notice has no incident', async () => {
    expect(await sent(outgoing(notice('Test', 'Hello')))).toEqual({
      kind: 'notice',
      subject: 'Test',
      text: 'Hello',
      at: '2026-03-01T12:00:00.000Z',
    })
  })

  test('what may be a repetition says so and has the same key', async () => {
    expect(await sent(outgoing(page(), { possibleDuplicate: true }))).toMatchObject({
      possible_duplicate: true,
    })
    expect(receiver.received.at(-1)?.idempotencyKey).toBe('key-1')
  })

  test('the signature is valid with the right secret only', async () => {
    await send()
    expect(receiver.received.at(-1)?.signature).toBe('valid')
    await send(outgoing(), 'another')
    expect(receiver.received.at(-1)?.signature).toBe('invalid')
  })
})

test('a signature can be checked with any HMAC tool', () => {
  // printf '1772366405.{}' | openssl dgst -sha256 -hmac s3cret
  expect(signatureHeader('s3cret', '{}', at)).toMatch(/^t=1772366405,v1=[\da-f]{64}$/)
})

describe('what became of it', () => {
  test('a 2xx is accepted', async () => {
    expect(await send()).toMatchObject({ outcome: 'accepted', latencyMs: expect.any(Number) })
  })

  test.each([
    [400, { outcome: 'refused', permanent: true, retryAfterSeconds: null }],
    [404, { outcome: 'refused', permanent: true, retryAfterSeconds: null }],
    [302, { outcome: 'refused', permanent: true, retryAfterSeconds: null }],
    [408, { outcome: 'refused', permanent: false, retryAfterSeconds: null }],
    [429, { outcome: 'refused', permanent: false, retryAfterSeconds: 2 }],
    [500, { outcome: 'refused', permanent: false, retryAfterSeconds: null }],
    [503, { outcome: 'refused', permanent: false, retryAfterSeconds: 2 }],
    ['reset', { outcome: 'unknown' }],
    ['not-http', { outcome: 'unknown' }],
  ] as const)('%s', async (how, result) => {
    receiver.failNext(1, how)
    expect(await send()).toMatchObject(result)
  })

  test('a date in Retry-After is measured by the sender of it', async () => {
    const until = await WebhookReceiver.start()
    const answer = {
      status: 503,
      headers: { date: 'Sun, 01 Mar 2026 12:00:00 GMT', 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' },
    }
    const stub = {
      ...egress,
      request: () => Promise.resolve({ ...answer, body: Buffer.alloc(0), truncated: false }),
    }
    expect(await sendWebhook(stub, { url: until.url, secret: 'x' }, outgoing(), at)).toMatchObject({
      retryAfterSeconds: 30,
    })
    await until.close()
  })

  test('a private address is refused for good, and the reason says how to allow it', async () => {
    const strict = createEgress({ allow: [], now: () => at })
    const result = await sendWebhook(strict, { url: receiver.url, secret: 'x' }, outgoing(), at)
    expect(result).toMatchObject({
      outcome: 'refused',
      permanent: true,
      detail: expect.stringContaining('TOCSIN_EGRESS_ALLOW'),
    })
    await strict.close()
  })

  test('nobody listening is worth another attempt', async () => {
    const result = await sendWebhook(egress, { url: 'http://127.0.0.1:1/', secret: 'x' }, outgoing(), at)
    expect(result).toMatchObject({ outcome: 'refused', permanent: false })
  })
})
