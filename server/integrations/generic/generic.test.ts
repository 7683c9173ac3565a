import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Mapping } from './mapping.ts'
import { receive } from './receive.ts'
import { read } from './template.ts'

function received(content: unknown, mapping: Partial<Mapping> = {}) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const receivedAt = new Date('2026-03-01T12:00:00Z')
  return receive({ bytes, headers: {}, receivedAt, fallbackDedupKey: 'fallback' }, mapping)
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}.json`, import.meta.url))
}

describe('without a mapping', () => {
  test('the usual names are understood', () => {
    expect(received(fixture('probe'))).toEqual({
      readable: true,
      signals: [
        {
          action: 'trigger',
          dedupKey: 'probe-17',
          summary: 'Checkout does not answer',
          source: 'probe-eu-1',
          severity: 'critical',
          labels: {},
          details: { status_code: 503 },
          links: [{ href: 'https://probes.example.com/17', text: 'Source' }],
          startedAt: new Date('2026-03-01T12:00:00Z'),
          happenedAt: null,
        },
      ],
      answer: { status: 202, body: { status: 'accepted', signals: 1, dedup_keys: ['probe-17'] } },
    })
  })

  test.each([
    ['resolved', 'resolve'],
    ['OK', 'resolve'],
    ['Recovery', 'resolve'],
    ['closed', 'resolve'],
    ['acknowledged', 'acknowledge'],
    ['firing', 'trigger'],
    ['anything', 'trigger'],
    [undefined, 'trigger'],
  ])('status %s is a %s', (status, action) => {
    expect(received({ title: 't', id: 7, status })).toMatchObject({ signals: [{ action, dedupKey: '7' }] })
  })

  test('a body without details is its own details', () => {
    expect(received({ message: 'm', x: 1 })).toMatchObject({
      signals: [{ summary: 'm', dedupKey: 'fallback', source: 'webhook', details: { message: 'm', x: 1 } }],
    })
  })

  test('a list is several signals', () => {
    expect(received([{ title: 'a' }, { title: 'b', id: 'x', status: 'ok' }])).toMatchObject({
      signals: [
        { action: 'trigger', dedupKey: 'fallback:0' },
        { action: 'resolve', dedupKey: 'x' },
      ],
    })
  })

  test.each([
    ['not JSON', Buffer.from('x'), /not JSON/],
    ['a number', 5, /Not an object/],
    ['nothing to call it', {}, /nothing to call it \(title/],
    ['a resolve of nobody knows what', { title: 't', status: 'ok' }, /dedup key is needed to resolve/],
    ['one bad element', [{ title: 't' }, 5], /\[1\]: Not an object/],
  ])('%s is refused with the reason', (_claim, content, because) => {
    expect(received(content)).toMatchObject({
      readable: false,
      because: [expect.stringMatching(because)],
      answer: { status: 400 },
    })
  })
})

test('a mapping says where things are', () => {
  const mapping = { action: 'event.kind', dedup_key: 'event.ref.uid' }
  expect(received(fixture('nested'), mapping)).toMatchObject({
    signals: [{ action: 'resolve', dedupKey: 'abc-1' }],
  })
  const summary = '{{ monitor.name }} in {{ monitor.tags.1 | "?" }}'
  expect(received(fixture('nested'), { action: "'trigger'", summary, severity: "'warning'" })).toMatchObject({
    signals: [{ summary: 'Queue depth in eu', severity: 'warning' }],
  })
})

test.each([
  ['a', 1],
  ['x | a', 1],
  ['b.c', 'deep'],
  ['b.c.length', null],
  ['list.0', 'first'],
  ['list.length', 2],
  ['list.9', null],
  ['constructor', null],
  ['b.constructor.constructor', null],
  ['__proto__', null],
  ['empty | a', 1],
  ["x | 'none | at all'", 'none | at all'],
  ['', null],
  ['{{ a }}-{{ x }}-{{ b }}', '1--{"c":"deep"}'],
  ["{{ x | 'd' }}", 'd'],
  ['{{ text }}', '{{ a }}'],
  ['{{ dollar }}', '$&'],
])('%s reads %j', (expression, value) => {
  const body = { a: 1, b: { c: 'deep' }, list: ['first', 2], empty: '', text: '{{ a }}', dollar: '$&' }
  expect(read(expression, body)).toEqual(value)
})
