import { expect, test } from 'vitest'
import { receive } from './receive.ts'

function received(content: unknown) {
  return receive({
    bytes: Buffer.from(JSON.stringify(content)),
    headers: {},
    receivedAt: new Date('2026-03-01T12:00:00Z'),
    fallbackDedupKey: 'generated',
  })
}

const firing = {
  title: 'Checkout does not answer',
  status: 'firing',
  deduplication_key: 'checkout',
  description: '5 % of requests fail',
  metadata: { severity: 'critical', source: 'probe-eu-1', team: 'web' },
  source_url: 'https://probes.example.com/17',
}

test('a firing event is a trigger that keeps everything it says', () => {
  expect(received(firing)).toEqual({
    readable: true,
    signals: [
      {
        action: 'trigger',
        dedupKey: 'checkout',
        summary: 'Checkout does not answer',
        source: 'probe-eu-1',
        severity: 'critical',
        labels: {},
        details: {
          description: '5 % of requests fail',
          severity: 'critical',
          source: 'probe-eu-1',
          team: 'web',
        },
        links: [{ href: 'https://probes.example.com/17', text: 'Source' }],
        startedAt: null,
      },
    ],
    answer: {
      status: 202,
      body: {
        status: 'success',
        message: 'Event accepted for processing',
        deduplication_key: 'checkout',
      },
    },
  })
})

test('a resolved event resolves', () => {
  expect(received({ ...firing, status: 'resolved' })).toMatchObject({
    signals: [{ action: 'resolve', dedupKey: 'checkout' }],
  })
})

test('without a key, it is given one, which the answer tells', () => {
  const { deduplication_key: _key, ...keyless } = firing
  expect(received(keyless)).toMatchObject({
    signals: [{ dedupKey: 'generated' }],
    answer: { body: { deduplication_key: 'generated' } },
  })
})

test.each([
  ['nothing', {}, ['title is required', 'status must be one of firing, resolved']],
  ['another status', { title: 'x', status: 'bad' }, ['status must be one of firing, resolved']],
  ['a list', [], ['body is not a JSON object']],
])('%s is refused with every fault', (_claim, content, because) => {
  expect(received(content)).toMatchObject({
    readable: false,
    because,
    answer: { status: 422, body: { type: 'validation_error' } },
  })
})
