import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const alerts = async (query = '') =>
  (await cast.tocsin.do<{ items: Alert[] }>('GET', `/api/v1/alerts${query}`)).items
const place = async (dedupKey: string, verb: string, body?: object) => {
  const [alert] = await alerts(`?q=${dedupKey}`)
  return await cast.tocsin.ask('POST', `/api/v1/alerts/${alert?.id}/${verb}`, body)
}
const silence = async () =>
  await cast.tocsin.do('POST', '/api/v1/silences', { services: ['shop'], minutes: 60, reason: 'upgrade' })

test('an alert that paged nobody is made an incident, which pages', async () => {
  await silence()
  await cast.tocsin.event(KEY, { dedupKey: 'disk' })
  expect(rung(cast)).toBe('')
  expect((await place('disk', 'promote')).body).toMatchObject({ status: 'triggered', incident: 'INC-1' })
  await cast.tocsin.settle()
  expect(rung(cast)).toBe('ana')
  expect(await cast.tocsin.story()).toContain('opened, promoted')
  expect((await place('disk', 'promote')).status).toBe(409)
  await cast.tocsin.advance({ hours: 2 })
  expect(await cast.tocsin.incidents()).toHaveLength(1)
})

test('what is over needs no incident', async () => {
  await silence()
  await cast.tocsin.event(KEY, { dedupKey: 'disk' })
  await cast.tocsin.event(KEY, { dedupKey: 'disk', action: 'resolve' })
  expect((await place('disk', 'promote')).status).toBe(409)
})

test('a silenced alert is attached to an incident without paging anybody, and keeps it open', async () => {
  await cast.tocsin.event(KEY, { dedupKey: 'one' })
  await silence()
  await cast.tocsin.event(KEY, { dedupKey: 'two' })
  expect((await place('two', 'attach', { incident: 'INC-1' })).body).toMatchObject({
    status: 'triggered',
    incident: 'INC-1',
  })
  expect(rung(cast)).toBe('ana')
  await cast.tocsin.event(KEY, { dedupKey: 'one', action: 'resolve' })
  expect((await cast.tocsin.incident()).status).toBe('detected')
  await cast.tocsin.event(KEY, { dedupKey: 'two', action: 'resolve' })
  expect((await cast.tocsin.incident()).status).toBe('resolved')
})

test('an alert moves between incidents, unless it is the only one', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', { grouping: { by: 'time', window_minutes: 10 } })
  await cast.tocsin.event(KEY, { dedupKey: 'one' })
  await cast.tocsin.event(KEY, { dedupKey: 'two' })
  await cast.tocsin.advance({ minutes: 11 })
  await cast.tocsin.event(KEY, { dedupKey: 'three' })
  expect((await place('two', 'attach', { incident: 'inc-2' })).body).toMatchObject({ incident: 'INC-2' })
  expect((await place('two', 'attach', { incident: 'INC-2' })).status).toBe(200)
  const refused = await place('one', 'attach', { incident: 'INC-2' })
  expect(refused).toMatchObject({
    status: 409,
    body: { detail: 'It is the only alert of INC-1. Merge INC-1 into INC-2 instead.' },
  })
  expect(await cast.tocsin.story('INC-1')).toContain('alert-left')
  expect(await cast.tocsin.story('INC-2')).toContain('alert-joined')
})

test('an incident that is over takes no alerts, and one that is not there is named', async () => {
  await cast.tocsin.event(KEY, { dedupKey: 'one' })
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/resolve', { outcome: 'fixed' })
  await silence()
  await cast.tocsin.event(KEY, { dedupKey: 'two' })
  expect((await place('two', 'attach', { incident: 'INC-1' })).status).toBe(409)
  expect((await place('two', 'attach', { incident: 'INC-9' })).status).toBe(404)
})

test('alerts are found by their words', async () => {
  await cast.tocsin.event(KEY, { dedupKey: 'a', summary: 'Disk is 97% full' })
  await cast.tocsin.event(KEY, { dedupKey: 'b', summary: 'Disk is full' })
  expect((await alerts('?q=97%25')).map(({ dedup_key }) => dedup_key)).toEqual(['a'])
  expect(await alerts('?q=DISK&integration=shop-events')).toHaveLength(2)
  expect(await alerts('?integration=nothing')).toEqual([])
})
