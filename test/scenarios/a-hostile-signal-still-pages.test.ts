import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const post = (body: string, path = '/v2/enqueue') => cast.tocsin.ask('POST', path, body, { token: null })

const eventText = (summary: string, details = '{}') =>
  `{"routing_key":"${KEY}","event_action":"trigger","dedup_key":"hostile",
    "payload":{"summary":${summary},"source":"db-1","severity":"critical","custom_details":${details}}}`

/** An event of exactly so many bytes. */
const eventOf = (bytes: number) =>
  eventText('"big"', `"${'x'.repeat(bytes - eventText('"big"', '""').length)}"`)

const unreadable = () => post(`{"routing_key":"${KEY}","event_action":"shout"}`)

const kept = () =>
  cast.tocsin.sql<{ size: number; start: string }>(
    `select length(bytes) as size, encode(substring(bytes from 1 for 20), 'escape') as start from signal_bodies`,
  )

test.for([
  ['NUL', String.raw`"a\u0000b"`, 'ab'],
  ['a lone surrogate', String.raw`"a\ud800b"`, 'a\u{fffd}b'],
  ['an emoji', '"🔥 db"', '🔥 db'],
  ['characters that turn the direction', '"\u{202e}evil\u{2066}"', '\u{202e}evil\u{2066}'],
  ['control characters', String.raw`"a\u0007\u001b[31mb"`, 'a\u{7}\u{1b}[31mb'],
  ['markup', '"<script>alert(1)</script>"', '<script>alert(1)</script>'],
] as const)('a title with %s pages', async ([, json, title]) => {
  expect((await post(eventText(json))).status).toBe(202)
  expect(rung(cast)).toBe('ana')
  expect(await cast.tocsin.incident()).toMatchObject({ title })
})

test('an event that is sent compressed pages', async () => {
  const body = new Uint8Array(gzipSync(eventText('"Disk full"')))
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  const answer = await fetch(`${cast.tocsin.url}/v2/enqueue`, { method: 'POST', headers, body })
  expect(answer.status).toBe(202)
  await cast.tocsin.settle()
  expect(rung(cast)).toBe('ana')
})

test('a title whose last character is an emoji in two halves is not cut between them', async () => {
  const title = `${'x'.repeat(299)}🔥 and more`
  expect((await post(eventText(JSON.stringify(title)))).status).toBe(202)
  expect(rung(cast)).toBe('ana')
  expect((await cast.tocsin.incident()).title.isWellFormed()).toBe(true)
})

test('a title that is far too long is shortened and pages', async () => {
  expect((await post(eventText(JSON.stringify('x'.repeat(100_000))))).status).toBe(202)
  expect(rung(cast)).toBe('ana')
  expect((await cast.tocsin.incident()).title.length).toBeLessThanOrEqual(300)
})

test('details nested a hundred thousand levels deep page', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect((await post(eventText('"deep"', deep))).status).toBe(202)
  expect(rung(cast)).toBe('ana')
  expect(await kept()).toMatchObject([{ size: eventText('"deep"', deep).length }])
})

test('a readable body without what its vendor asks for is refused, kept and paged for', async () => {
  const { tocsin } = cast
  const answer = await post(`{"routing_key":"${KEY}","event_action":"trigger"}`)
  expect(answer).toMatchObject({ status: 400, body: { status: 'invalid event' } })
  expect(await tocsin.incidents()).toMatchObject([
    { title: expect.stringContaining('cannot be read'), service: 'shop', urgency: 'high' },
  ])
  expect(rung(cast)).toBe('ana')
  expect(await kept()).toMatchObject([{ start: '{"routing_key":"0123' }])
})

test('a body that breaks off is kept and paged for, when its key can be read', async () => {
  const answer = await post(eventText('"cut"').slice(0, -40))
  expect(answer).toMatchObject({ status: 400, body: { status: 'Unrecognized object' } })
  expect(rung(cast)).toBe('ana')
  expect(await kept()).toHaveLength(1)
})

test('bytes that are no JSON at all, by a key in the path, are kept and paged for', async () => {
  const { tocsin } = cast
  const integrations = [{ id: 'shop-am', type: 'alertmanager', key: 'the-key-of-alertmanager' }]
  await tocsin.apply({
    services: [{ id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations }],
  })
  expect((await post('\u{0}\u{1}garbage', '/intake/alertmanager/the-key-of-alertmanager')).status).toBe(400)
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.sql('select dedup_key from alerts')).toEqual([{ dedup_key: 'unreadable:shop-am' }])
})

test('a source that cannot be read raises one alert an hour, and everything it sent is kept', async () => {
  const { tocsin } = cast
  for (let minute = 0; minute < 60; minute += 20) {
    await unreadable()
    await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
    await tocsin.advance({ minutes: 20 })
  }
  expect(rung(cast)).toBe('ana')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/resolve')
  await unreadable()
  expect(rung(cast)).toBe('ana ana')
  await tocsin.do('POST', '/api/v1/incidents/INC-2/resolve')
  await unreadable()
  expect(rung(cast)).toBe('ana ana')
  expect(await kept()).toHaveLength(5)
})

test('an unknown key is refused, and nothing is kept', async () => {
  const { tocsin } = cast
  expect(await tocsin.event('f'.repeat(32))).toMatchObject({ status: 400 })
  expect((await post('{}', '/intake/alertmanager/nobody-knows-this-key')).status).toBe(404)
  expect((await post('{}', `/intake/alertmanager/${KEY}`)).status).toBe(404)
  expect(await kept()).toEqual([])
})

test('a body of 512 KB is taken; one byte more is 413, kept to its first 64 KB and paged for', async () => {
  const { tocsin } = cast
  const size = 512 * 1024
  expect((await post(eventOf(size))).status).toBe(202)
  await tocsin.event(KEY, { action: 'resolve', dedupKey: 'hostile' })
  expect((await post(eventOf(size + 1))).status).toBe(413)
  await tocsin.settle()
  expect(rung(cast)).toBe('ana ana')
  expect(
    (await kept())
      .map((row) => row.size)
      .toSorted((a, b) => b - a)
      .slice(0, 2),
  ).toEqual([size, 64 * 1024])
})

test('an integration that sends too quickly is asked to wait, and what was taken pages', async () => {
  const { tocsin } = cast
  const limited = {
    id: 'shop-events',
    type: 'pagerduty-events',
    key: KEY,
    rate_limit_per_second: 0.5,
    burst: 2,
  }
  await tocsin.apply({
    services: [{ id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', integrations: [limited] }],
  })
  const answers = []
  for (const dedupKey of ['one', 'two', 'three']) answers.push(await tocsin.event(KEY, { dedupKey }))
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 429])
  expect(answers[2]?.headers.get('retry-after')).toBe('2')
  expect(rung(cast)).toBe('ana ana')
  await tocsin.advance({ seconds: 2 })
  expect((await tocsin.event(KEY, { dedupKey: 'three' })).status).toBe(202)
})
