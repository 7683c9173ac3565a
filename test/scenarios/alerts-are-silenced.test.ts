import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import type { Silence, SilencePreview } from '../../api/silences.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const silence = (more: object = {}) =>
  cast.tocsin.do<Silence>('POST', '/api/v1/silences', {
    matchers: ['summary=~"Disk.*"'],
    minutes: 60,
    reason: 'disks are replaced',
    ...more,
  })

const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items

test('a silenced alert is kept, shown with the reason and counted, and pages nobody', async () => {
  const { id } = await silence()
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('')
  expect(await cast.tocsin.incidents()).toEqual([])
  expect(await alerts()).toMatchObject([
    { status: 'suppressed', count: 2, suppression: { by: 'silence', id } },
  ])
  expect((await alerts())[0]?.suppression?.because).toMatch(/disks are replaced/)
  const { items } = await cast.tocsin.do<{ items: Silence[] }>('GET', '/api/v1/silences')
  expect(items).toMatchObject([{ id, state: 'active', suppressed_alerts: 1 }])
})

test('another alert pages as ever, and no number of an incident is lost', async () => {
  await silence()
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { dedupKey: 'other', summary: 'Latency' })
  expect(rung(cast)).toBe('ana')
  expect((await cast.tocsin.incidents()).map(({ id }) => id)).toEqual(['INC-1'])
})

test('what still fires when the silence ends opens its incident then', async () => {
  await silence()
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 59 })
  expect(rung(cast)).toBe('')
  await cast.tocsin.advance({ minutes: 2 })
  expect(rung(cast)).toBe('ana')
  expect(await alerts()).toMatchObject([{ status: 'triggered', incident: 'INC-1' }])
  expect(await cast.tocsin.story()).toContain('was-suppressed')
})

test('what was resolved meanwhile never pages', async () => {
  await silence()
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('')
  expect(await alerts()).toMatchObject([{ status: 'resolved', incident: null }])
})

test('ended by hand, it counts from then on', async () => {
  const { id } = await silence()
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('POST', `/api/v1/silences/${id}/end`)
  expect(rung(cast)).toBe('ana')
  await cast.tocsin.event(KEY, { dedupKey: 'second' })
  expect((await alerts()).map(({ status }) => status)).toEqual(['triggered', 'triggered'])
  expect((await cast.tocsin.ask('POST', `/api/v1/silences/${id}/end`)).status).toBe(409)
})

test('when one of two silences ends the other still counts', async () => {
  await silence()
  await cast.tocsin.event(KEY)
  await silence({ minutes: 120, matchers: [], services: ['shop'] })
  await cast.tocsin.advance({ minutes: 70 })
  expect(rung(cast)).toBe('')
  await cast.tocsin.advance({ minutes: 52 })
  expect(rung(cast)).toBe('ana')
})

test('a silence never stops an escalation that runs', async () => {
  await cast.tocsin.event(KEY)
  await silence()
  await cast.tocsin.advance({ minutes: 6 })
  expect(rung(cast)).toBe('ana bo')
})

test('a silence that begins later silences later', async () => {
  await silence({ starts_at: '2026-03-02T10:00:00Z' })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
})

test('the preview shows what it would have silenced of the last day', async () => {
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(KEY, { dedupKey: 'other', summary: 'Latency' })
  const preview = await cast.tocsin.do<SilencePreview>('POST', '/api/v1/silences/preview', {
    matchers: ['summary=~"Disk.*"', 'service="shop"'],
  })
  expect(preview).toMatchObject({ alerts: 1, with_incident: 1, complete: true })
  expect(preview.newest[0]?.summary).toBe('Disk full on db-1')
})

const refused: [claim: string, body: object, path: string][] = [
  ['no matcher and no service', { matchers: [] }, 'matchers'],
  ['what is no matcher', { matchers: ['nonsense'] }, 'matchers.0'],
  ['an expression that cannot be read', { matchers: ['a=~"("'] }, 'matchers[0]'],
  ['a service that is not there', { services: ['shoe'] }, 'services[0]'],
  ['no end', { minutes: undefined }, 'ends_at'],
  ['an end in the past', { minutes: undefined, ends_at: '2020-01-01T00:00:00Z' }, 'ends_at'],
]

test.each(refused)('refused: %s', async (_claim, body, path) => {
  const all = { matchers: ['a="b"'], minutes: 5, reason: 'because', ...body }
  const answer = await cast.tocsin.ask<{ errors: { path: string }[] }>('POST', '/api/v1/silences', all)
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0]?.path).toBe(path)
})
