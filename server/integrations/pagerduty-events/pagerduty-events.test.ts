import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReceivedBody } from '../received.ts'
import { type PagerDutyEndpoint, receive, routingKeyOf } from './receive.ts'

const key = '0123456789abcdef0123456789abcdef'

function bodyOf(content: unknown): ReceivedBody {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  return { bytes, headers: {}, receivedAt: new Date('2026-03-01T12:00:00Z'), fallbackDedupKey: 'generated' }
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}.json`, import.meta.url))
}

function received(content: unknown, endpoint: PagerDutyEndpoint = 'v2') {
  return receive(endpoint, bodyOf(content))
}

function triggerOf(content: unknown, endpoint: PagerDutyEndpoint = 'v2') {
  const outcome = received(content, endpoint)
  const [signal] = outcome.readable ? outcome.signals : []
  if (signal?.action !== 'trigger') throw new Error(JSON.stringify(outcome))
  return signal
}

function event(payload: object = {}, rest: object = {}) {
  const usual = { summary: 'Disk full', source: 'db-7', severity: 'critical' }
  return { routing_key: key, event_action: 'trigger', payload: { ...usual, ...payload }, ...rest }
}

describe('v2', () => {
  test('a full trigger keeps everything it says', () => {
    expect(triggerOf(fixture('v2-trigger'))).toEqual({
      action: 'trigger',
      dedupKey: 'db-7/disk',
      summary: 'Disk of db-7 is 97 % full',
      source: 'db-7.example.com',
      severity: 'critical',
      labels: { component: 'postgres', group: 'payments', class: 'disk' },
      details: {
        client: 'Nagios',
        client_url: 'https://nagios.example.com/db-7',
        images: [
          {
            src: 'https://graphs.example.com/db-7.png',
            href: 'https://graphs.example.com/db-7',
            alt: 'Disk usage',
          },
        ],
        mount: '/var/lib/postgresql',
        free_bytes: 1234567,
      },
      links: [
        { href: 'https://nagios.example.com/db-7', text: 'Nagios' },
        { href: 'https://wiki.example.com/disk', text: 'Runbook' },
        { href: 'https://graphs.example.com/db-7', text: 'Disk usage' },
      ],
      startedAt: new Date('2026-03-01T12:00:00Z'),
      happenedAt: new Date('2026-03-01T12:00:00Z'),
    })
  })

  test("Alertmanager's own PagerDuty receiver is understood", () => {
    expect(triggerOf(fixture('v2-from-alertmanager'))).toMatchObject({
      severity: 'error',
      details: { num_firing: '1', client: 'Alertmanager' },
    })
  })

  test('the answer is exactly the 202 that clients insist on', () => {
    expect(received(event({}, { dedup_key: 'd' })).answer).toEqual({
      status: 202,
      body: { status: 'success', message: 'Event processed', dedup_key: 'd' },
    })
  })

  test.each([undefined, null, '', '  '])('without a dedup key (%j) one is given and returned', (dedupKey) => {
    const outcome = received(event({}, { dedup_key: dedupKey }))
    expect(outcome.answer.body).toMatchObject({ dedup_key: 'generated' })
    expect(triggerOf(event({}, { dedup_key: dedupKey })).dedupKey).toBe('generated')
  })

  test('a resolve may carry a payload', () => {
    expect(received(fixture('v2-resolve'))).toMatchObject({
      readable: true,
      signals: [{ action: 'resolve', dedupKey: 'db-7/disk' }],
    })
  })

  test.each([
    ['no routing key', event({}, { routing_key: undefined }), "'routing_key' is missing or blank"],
    ['no action', event({}, { event_action: undefined }), "'event_action' is missing or blank"],
    [
      'an unknown action',
      event({}, { event_action: 'explode' }),
      "'event_action' is invalid (must be one of the following: 'trigger', 'acknowledge' or 'resolve')",
    ],
    ['no payload', event({}, { payload: undefined }), "'payload' is missing or blank"],
    ['a payload that is text', event({}, { payload: 'x' }), "'payload' is missing or blank"],
    ['no summary', event({ summary: undefined }), "'payload.summary' is missing or blank"],
    ['a blank summary', event({ summary: '  ' }), "'payload.summary' is missing or blank"],
    ['a summary that is a list', event({ summary: [] }), "'payload.summary' is invalid (must be a string)"],
    ['no source', event({ source: '' }), "'payload.source' is missing or blank"],
    ['no severity', event({ severity: undefined }), "'payload.severity' is missing or blank"],
    [
      'an unknown severity',
      event({ severity: 'CRIT' }),
      "'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or 'info')",
    ],
    [
      'a resolve without a dedup key',
      { routing_key: key, event_action: 'resolve' },
      "'dedup_key' is missing or blank",
    ],
    [
      'an acknowledge without a dedup key',
      { routing_key: key, event_action: 'acknowledge', dedup_key: '' },
      "'dedup_key' is missing or blank",
    ],
    [
      'a dedup key of 256 characters',
      event({}, { dedup_key: 'x'.repeat(256) }),
      "'dedup_key' is invalid (must be at most 255 characters)",
    ],
  ])('%s is a 400 that says so', (_claim, content, error) => {
    expect(received(content)).toEqual({
      readable: false,
      because: [error],
      answer: {
        status: 400,
        body: { status: 'invalid event', message: 'Event object is invalid', errors: [error] },
      },
    })
  })

  test('all faults are listed at once', () => {
    expect(received({ event_action: 'trigger', payload: {} })).toMatchObject({ because: { length: 4 } })
  })

  test.each(['', 'x', '{', '[]', '"x"', 'null', '5', '{"a":"\0"}'])('%j is not an event', (text) => {
    expect(received(Buffer.from(text))).toEqual({
      readable: false,
      because: ['JSON parse error'],
      answer: {
        status: 400,
        body: {
          status: 'Unrecognized object',
          message: 'Event object format is unrecognized',
          errors: ['JSON parse error'],
        },
      },
    })
  })

  test.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.123456789Z', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T14:00:00+0200', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T14:00:00+02:00', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T14:00:00.5+02', '2026-03-01T12:00:00.500Z'],
    ['2026-03-01 12:00:00', '2026-03-01T12:00:00.000Z'],
  ])('the timestamp %s is understood', (timestamp, instant) => {
    expect(triggerOf(event({ timestamp })).startedAt?.toISOString()).toBe(instant)
  })

  test.each(['yesterday', '', 5, null, '0001-01-01T00:00:00Z', '2026-13-01T00:00:00Z'])(
    'a page is not lost over the timestamp %j',
    (timestamp) => {
      expect(triggerOf(event({ timestamp })).startedAt).toBeNull()
    },
  )

  test('a long summary is cut to 1024 characters, not in the middle of an emoji', () => {
    const { summary } = triggerOf(event({ summary: `${'x'.repeat(1022)}😀😀` }))
    expect(summary).toBe(`${'x'.repeat(1022)}…`)
  })

  test.each([
    ['text', 'see the log', { details: 'see the log' }],
    ['a list', [1, 2], { details: [1, 2] }],
    ['nothing', null, {}],
  ])('custom details may be %s', (_claim, custom, details) => {
    expect(triggerOf(event({ custom_details: custom })).details).toEqual(details)
  })

  test('only web addresses become links', () => {
    const links = [
      { href: 'javascript:alert(1)', text: 'x' },
      { href: 5 },
      'x',
      { href: 'HTTPS://a.example/' },
    ]
    expect(triggerOf(event({}, { links })).links).toEqual([
      { href: 'HTTPS://a.example/', text: 'HTTPS://a.example/' },
    ])
  })
})

describe('hostile text', () => {
  test('NUL and a lone surrogate do not break the page, however deep they are', () => {
    const text = String.raw`{"routing_key":"${key}","event_action":"trigger","dedup_key":"a\u0000b","payload":
      {"summary":"a\u0000b\ud800c","source":"s","severity":"info",
       "custom_details":{"k\u0000":[{"v":"\udc00"}],"__proto__":{"x":"\u0000"}}}}`
    const signal = triggerOf(Buffer.from(text))
    expect(signal).toMatchObject({ dedupKey: 'ab', summary: 'ab\uFFFDc' })
    expect(JSON.stringify(signal.details)).toBe('{"k":[{"v":"\uFFFD"}],"__proto__":{"x":""}}')
  })

  test('an emoji that is written as an escape survives', () => {
    const text = JSON.stringify(event({ summary: 'x' })).replace('"x"', String.raw`"\ud83d\ude00"`)
    expect(triggerOf(Buffer.from(text)).summary).toBe('😀')
  })

  test('bytes that are no UTF-8 are replaced', () => {
    const bytes = Buffer.from(JSON.stringify(event({ summary: 'aXb' })))
    bytes[bytes.indexOf('X')] = 0xff
    expect(triggerOf(bytes).summary).toBe('a\uFFFDb')
  })

  test('a byte order mark is no reason to lose a page', () => {
    expect(triggerOf(Buffer.from(`\uFEFF${JSON.stringify(event())}`)).summary).toBe('Disk full')
  })

  test.each([33, 1000, 100_000])('details nested %i levels deep are cut', (levels) => {
    const nested = '[{"a":'.repeat(levels / 2) + '1' + '}]'.repeat(levels / 2)
    const text = JSON.stringify(event({ custom_details: { x: 0 } })).replace('"x":0', `"x":${nested}`)
    const { details } = triggerOf(Buffer.from(text))
    expect(JSON.stringify(details)).toContain('nested too deeply')
  })

  test('many brackets that do not nest are not cut', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ index }))
    expect(triggerOf(event({ custom_details: { rows } })).details).toEqual({ rows })
  })
})

describe('v1', () => {
  test('a trigger keeps everything it says', () => {
    expect(triggerOf(fixture('v1-trigger'), 'v1')).toMatchObject({
      dedupKey: 'srv01/HTTP',
      summary: 'FAILURE for production/HTTP on machine srv01',
      source: 'Sample Monitoring Service',
      severity: 'error',
      details: { 'ping time': '1500ms', client: 'Sample Monitoring Service' },
      links: [
        { href: 'https://monitoring.example.com', text: 'Sample Monitoring Service' },
        { href: 'https://wiki.example.com/http', text: 'Runbook' },
        { href: 'https://graphs.example.com/srv01.png', text: 'https://graphs.example.com/srv01.png' },
      ],
    })
  })

  test('the answer is a 200 with the incident key', () => {
    expect(received({ service_key: key, event_type: 'trigger', description: 'x' }, 'v1').answer).toEqual({
      status: 200,
      body: { status: 'success', message: 'Event processed', incident_key: 'generated' },
    })
  })

  test.each([
    [{ event_type: 'trigger', description: 'x' }, 'Service key is missing or blank'],
    [{ service_key: key, event_type: 'trigger' }, 'Description is missing or blank'],
    [{ service_key: key, event_type: 'resolve' }, "'incident_key' is missing or blank"],
    [{ service_key: key, incident_key: 'x' }, 'Event type is missing or blank'],
  ])('%j: %s', (content, error) => {
    expect(received(content, 'v1')).toMatchObject({
      readable: false,
      because: [error],
      answer: { status: 400, body: { status: 'invalid event', errors: [error] } },
    })
  })
})

describe('changes', () => {
  test('a change is kept and has an answer of its own', () => {
    expect(received(fixture('change'), 'change')).toEqual({
      readable: true,
      signals: [
        {
          action: 'change',
          summary: 'Build 142 was deployed to production',
          source: 'ci.example.com',
          details: { build: 142 },
          links: [{ href: 'https://ci.example.com/142', text: 'Build 142' }],
          happenedAt: new Date('2026-03-01T12:00:00Z'),
        },
      ],
      answer: { status: 202, body: { status: 'success', message: 'Change event processed' } },
    })
  })

  test('a change without a summary is refused', () => {
    expect(received({ routing_key: key, payload: {} }, 'change')).toMatchObject({
      because: ["'payload.summary' is missing or blank"],
    })
  })
})

test.each([
  [{ routing_key: key }, key],
  [{ service_key: key }, key],
  [{ routing_key: ['x'] }, null],
  [{}, null],
  [null, null],
  ['x', null],
])('the key of %j is %j', (json, expected) => {
  expect(routingKeyOf(json)).toBe(expected)
})
