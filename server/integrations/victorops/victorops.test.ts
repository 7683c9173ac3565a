import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { receive } from './receive.ts'

function received(content: unknown, target: string | null = null) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  return receive({
    bytes,
    headers: {},
    receivedAt: new Date('2026-03-01T12:00:00Z'),
    target,
    fallbackDedupKey: 'generated',
  })
}

function signal(content: unknown, target: string | null = null) {
  const outcome = received(content, target)
  if (!outcome.readable) throw new Error(outcome.because.join())
  return outcome.signals[0]
}

const fromAlertmanager = readFileSync(new URL('fixtures/from-alertmanager.json', import.meta.url))

test('what Alertmanager sends is an alert of its entity, with the routing key as a label', () => {
  expect(signal(fromAlertmanager, 'databases')).toMatchObject({
    action: 'trigger',
    dedupKey: '70b2d2f6e7f0f2a0b63a5fbb3dd0ee03a61a5e0d4c3f92a3d6b1d2f25e1e9b27',
    summary: '[FIRING:1] DiskFull (db-1 critical)',
    source: 'Alertmanager',
    severity: 'critical',
    labels: { routing_key: 'databases' },
    details: { state_message: expect.stringContaining('alertname = DiskFull') },
    startedAt: null,
  })
})

test.each([
  ['CRITICAL', { action: 'trigger', severity: 'critical' }],
  ['warning', { action: 'trigger', severity: 'warning' }],
  ['INFO', { action: 'trigger', severity: 'info' }],
  ['ACKNOWLEDGEMENT', { action: 'acknowledge', dedupKey: 'disk' }],
  ['RECOVERY', { action: 'resolve', dedupKey: 'disk' }],
  ['SPICY', { action: 'trigger', severity: 'critical' }],
])('%s means %j', (message_type, meant) => {
  expect(signal({ message_type, entity_id: 'disk' })).toMatchObject(meant)
})

test('the answer names the entity, also one that was made up', () => {
  expect(received({ message_type: 'CRITICAL' })).toMatchObject({
    answer: { status: 200, body: { result: 'success', entity_id: 'generated' } },
  })
})

test.each([
  ['a display name', { entity_display_name: 'd', state_message: 's', entity_id: 'e' }, 'd'],
  ['else a message', { state_message: 's', entity_id: 'e' }, 's'],
  ['else the entity', { entity_id: 'e' }, 'e'],
  ['else something', {}, 'Alert without a name'],
])('it is called by %s', (_claim, fields, summary) => {
  expect(signal({ message_type: 'CRITICAL', ...fields })).toMatchObject({ summary })
})

test.each([
  [1_772_366_283, '2026-03-01T11:58:03.000Z'],
  ['1772366283', '2026-03-01T11:58:03.000Z'],
  [1_772_366_283_000, '2026-03-01T11:58:03.000Z'],
])('it began at %j', (state_start_time, at) => {
  expect(signal({ message_type: 'CRITICAL', state_start_time })).toMatchObject({ startedAt: new Date(at) })
})

test.each(['soon', -1, 0, null, 1e20])('over a start at %j it is not lost', (timestamp) => {
  expect(signal({ message_type: 'CRITICAL', timestamp })).toMatchObject({ startedAt: null })
})

test('annotations with addresses are links, if they lead to the web', () => {
  const annotated = {
    'vo_annotate.u.Runbook': 'https://wiki.example.com/disk',
    'vo_annotate.u.Evil': 'javascript:x',
  }
  expect(signal({ message_type: 'CRITICAL', ...annotated })).toMatchObject({
    links: [{ href: 'https://wiki.example.com/disk', text: 'Runbook' }],
  })
})

describe('refused', () => {
  test.each([
    ['what is not JSON', Buffer.from('{'), 'The body is not a JSON object.'],
    ['a list', [], 'The body is not a JSON object.'],
    ['a body without a type', { entity_id: 'e' }, 'message_type is missing.'],
  ])('%s', (_claim, content, message) => {
    expect(received(content)).toMatchObject({
      readable: false,
      answer: { status: 400, body: { result: 'failure', message } },
    })
  })
})
