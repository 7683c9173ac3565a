import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, rung } from '../world/cast.ts'
import { numberOf, raiseCurtainWithPhones, reachedBy, type ConnectedCast } from '../world/phone-book.ts'

let cast: ConnectedCast
beforeEach(async () => {
  cast = await raiseCurtainWithPhones()
})
afterEach(() => cast.end())

const verb = (name: string, body?: object) => cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${name}`, body)

const shop = (fields: object) => cast.tocsin.do('PATCH', '/api/v1/services/shop', fields)

/** A declared incident that somebody acknowledged and whose source has resolved: it is in monitoring. */
async function watched(): Promise<void> {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await verb('acknowledge')
  await verb('declare')
  await tocsin.event(KEY, { action: 'resolve' })
  expect(await tocsin.incident()).toMatchObject({ status: 'monitoring' })
}

test('a source that fires again while its incident is watched re-opens it within reopen_minutes, and pages', async () => {
  const { tocsin } = cast
  await shop({ reopen_minutes: 15 })
  await watched()
  await tocsin.advance({ minutes: 10 })
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incidents()).toMatchObject([
    { id: 'INC-1', status: 'investigating', mitigated_at: null, alert_count: 2 },
  ])
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana bo')
})

test('what was resolved and fires again while its incident is watched ends the watch, and pages', async () => {
  const { tocsin } = cast
  await watched()
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incidents()).toMatchObject([
    { id: 'INC-1', status: 'investigating', mitigated_at: null, alert_count: 2 },
  ])
})

test('another trouble of the service is a new incident, and the watched one stays watched', async () => {
  const { tocsin } = cast
  await watched()
  await tocsin.event(KEY, { dedupKey: 'another' })
  expect(await tocsin.incidents()).toMatchObject([
    { id: 'INC-2', status: 'detected' },
    { id: 'INC-1', status: 'monitoring' },
  ])
})

test('an alert that joins a watched incident ends the watch, and pages', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'time', window_minutes: 60, labels: [] } })
  await watched()
  await tocsin.event(KEY, { dedupKey: 'another' })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'investigating', alert_count: 2 })
})

test('an alert that joins an incident that somebody works on pages nobody', async () => {
  const { tocsin } = cast
  await shop({ grouping: { by: 'time', window_minutes: 60, labels: [] } })
  await tocsin.event(KEY)
  await verb('acknowledge')
  await tocsin.event(KEY, { dedupKey: 'another' })
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged', alert_count: 2 })
})

test('a re-opened incident that grows worse while it pages is paged by the high rules', async () => {
  const { tocsin, phones, network } = cast
  await tocsin.apply({ people: [reachedBy('ana', phones.url, { voice: 0 }, { webhook: 0 })] })
  await tocsin.event(KEY, { severity: 'warning' })
  await verb('resolve')
  await verb('reopen')
  expect(rung(cast)).toBe('ana ana')
  await verb('severity', { severity: 'SEV1', reason: 'It spreads.' })
  expect(network.calls.map(({ to }) => to)).toEqual([numberOf('ana')])
})

test('re-opening by hand ends the watch, and pages anew', async () => {
  const { tocsin } = cast
  await watched()
  await verb('reopen')
  expect(await tocsin.incident()).toMatchObject({ status: 'investigating' })
  expect(rung(cast)).toBe('ana ana')
})

test('so does what fires again after a pause', async () => {
  const { tocsin } = cast
  await watched()
  await shop({ pause_seconds: 60 })
  await tocsin.event(KEY)
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ seconds: 61 })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-1', status: 'investigating', alert_count: 2 }])
})
