import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Cast, KEY, raiseCurtain } from '../world/cast.ts'

let cast: Cast

beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const base = '/api/v1/routing-rules'
const quiet = { id: 'quiet', when: { field: 'summary', matches: '^Disk' }, then: { suppress: true } }

type Replayed = { signals: number; unreadable: number; counts: object; differences: { dedup_key: string }[] }

const replay = (body: object) => cast.tocsin.do<Replayed>('POST', `${base}/replay`, body)

test('rules that would have paged less show which signals', async () => {
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { dedupKey: 'cpu', summary: 'CPU hot' })
  const found = await replay({ routing_rules: [quiet] })
  expect(found).toMatchObject({
    signals: 3,
    unreadable: 0,
    counts: { 'not-paged': 1, paged: 0 },
    differences: [
      {
        difference: 'not-paged',
        dedup_key: 'trouble',
        integration: 'shop-events',
        before: { does: 'open', urgency: 'high', service: 'shop', severity: 'SEV1', rules: [] },
        after: { does: 'suppress', service: 'shop', rules: ['quiet'] },
      },
    ],
  })
  expect(found.differences).toHaveLength(1)
})

test('what was dropped would have paged once', async () => {
  await cast.tocsin.do('PUT', base, { routing_rules: [{ ...quiet, then: { drop: true } }] })
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY)
  expect(await replay({ routing_rules: [] })).toMatchObject({ signals: 2, counts: { paged: 1 } })
})

test('each trouble that came after the end of another is a difference of its own', async () => {
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.event(KEY)
  expect(await replay({ routing_rules: [quiet] })).toMatchObject({ counts: { 'not-paged': 2 } })
})

test('unchanged rules make no difference', async () => {
  await cast.tocsin.do('PUT', base, { routing_rules: [quiet] })
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { dedupKey: 'cpu', summary: 'CPU hot' })
  expect(await replay({})).toMatchObject({ signals: 2, differences: [] })
})

test('only the days that are asked for are played', async () => {
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ hours: 30 })
  expect(await replay({ routing_rules: [quiet], days: 1 })).toMatchObject({ signals: 0, differences: [] })
  expect(await replay({ routing_rules: [quiet], days: 2 })).toMatchObject({ counts: { 'not-paged': 1 } })
})

test('a replay writes nothing', async () => {
  await cast.tocsin.event(KEY)
  await replay({ routing_rules: [quiet] })
  expect(await cast.tocsin.do('GET', base)).toMatchObject({ routing_rules: [], version: 0 })
  expect(await cast.tocsin.sql('select status from alerts')).toEqual([{ status: 'triggered' }])
})

const silenced = () =>
  cast.tocsin.do('POST', '/api/v1/silences', {
    services: ['shop'],
    matchers: [],
    minutes: 30,
    reason: 'load test',
  })
const bySilence = { by: 'silence', because: expect.stringMatching(/load test/) }

test('a silence of that time counts on both sides, also when it is over', async () => {
  await silenced()
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 20 })
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ hours: 1 })
  expect(await replay({ routing_rules: [quiet] })).toMatchObject({
    counts: { 'not-paged': 0, 'other-treatment': 1 },
    differences: [
      {
        before: { does: 'suppress', suppression: bySilence },
        after: { does: 'suppress', suppression: null, rules: ['quiet'] },
      },
    ],
  })
})

test('what outlived the silence paged at its end', async () => {
  await silenced()
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ hours: 1 })
  expect(await replay({ routing_rules: [quiet] })).toMatchObject({
    counts: { 'not-paged': 1 },
    differences: [{ before: { does: 'open', waited_seconds: 1800, suppression: bySilence } }],
  })
})

test('a pause shows which troubles pass by themselves', async () => {
  const patient = { id: 'patient', then: { pause_seconds: 300 } }
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 2 })
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.event(KEY, { dedupKey: 'cpu', summary: 'CPU hot' })
  await cast.tocsin.advance({ minutes: 10 })
  expect(await replay({ routing_rules: [patient] })).toMatchObject({
    counts: { 'not-paged': 1, 'other-treatment': 1 },
    differences: [
      { dedup_key: 'trouble', after: { does: 'pause', waited_seconds: 0 } },
      { dedup_key: 'cpu', after: { does: 'open', waited_seconds: 300 } },
    ],
  })
})

test('of a group only the first pages, until people end it', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', {
    grouping: { by: 'service', window_minutes: 10, labels: [] },
  })
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { dedupKey: 'cpu', summary: 'CPU hot' })
  await cast.tocsin.advance({ minutes: 1 })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve', {})
  await cast.tocsin.advance({ minutes: 1 })
  await cast.tocsin.event(KEY, { dedupKey: 'net', summary: 'Network down' })
  const all = { id: 'all', then: { drop: true } }
  const { differences } = await replay({ routing_rules: [all] })
  expect(differences).toMatchObject([
    { dedup_key: 'trouble', difference: 'not-paged' },
    { dedup_key: 'cpu', difference: 'other-treatment', before: { does: 'join' } },
    { dedup_key: 'net', difference: 'not-paged' },
  ])
})
