import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Delivery } from '../../api/deliveries.ts'
import { blow, stormTeams, stormyOrganisation } from '../world/alertmanager-storm.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

const STORM = { incidents: 3, minutes: 5 }

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.do('PATCH', '/api/v1/teams/web', { storm: STORM })
})
afterEach(() => cast.end())

const fire = async (...dedupKeys: string[]) => {
  for (const dedupKey of dedupKeys)
    await cast.tocsin.event(KEY, { dedupKey, summary: `Host ${dedupKey} is down` })
}

/** The incident that was opened for the storm. */
const storm = async () => {
  const found = (await cast.tocsin.incidents()).find(({ title }) => title.startsWith('Alert storm'))
  if (!found) throw new Error('there is no storm')
  return found
}

const acknowledgeAll = async () => {
  for (const { id } of await cast.tocsin.incidents())
    await cast.tocsin.do('POST', `/api/v1/incidents/${id}/acknowledge`)
}

test('what comes after so many incidents shares one, which pages once', async () => {
  await fire('1', '2', '3', '4', '5', '6')
  expect(await cast.tocsin.incidents()).toHaveLength(4)
  expect(rung(cast)).toBe('ana ana ana ana')
  expect(await storm()).toMatchObject({ alert_count: 3, team: 'web', severity: 'SEV1' })
  expect(await cast.tocsin.story('INC-4')).toContain('storm')
})

test('its page is brought up to date where that rings nothing, at most every 30 seconds', async () => {
  await fire('1', '2', '3', '4')
  const [first] = cast.phones.received.slice(3)
  expect(first?.body).toMatchObject({
    incident: { title: 'Alert storm: 1 alert on 1 service' },
    alert_count: 1,
  })
  await fire('5', '6', '7')
  await cast.tocsin.advance({ seconds: 29 })
  expect(cast.phones.received).toHaveLength(4)
  await cast.tocsin.advance({ seconds: 1 })
  const [update] = cast.phones.received.slice(4)
  expect(update?.body).toMatchObject({
    updated: true,
    page_id: first?.body.page_id,
    incident: { title: 'Alert storm: 4 alerts on 1 service' },
    alert_count: 4,
  })
  expect(update?.idempotencyKey).not.toBe(first?.idempotencyKey)
  expect(await storm()).toMatchObject({ title: 'Alert storm: 4 alerts on 1 service' })
  const { items } = await cast.tocsin.do<{ items: Delivery[] }>('GET', '/api/v1/deliveries?incident=INC-4')
  expect(items.map(({ kind, state, incidents }) => [kind, state, incidents])).toEqual([
    ['update', 'accepted', ['INC-4']],
    ['page', 'accepted', ['INC-4']],
  ])
})

test('an update that does not arrive is no reason to try another channel', async () => {
  await fire('1', '2', '3', '4')
  await fire('5')
  cast.phones.failNext(3, 500)
  await cast.tocsin.advance({ minutes: 4 })
  expect(new Set(cast.phones.received.map(({ path }) => path))).toEqual(new Set(['/ana']))
  expect(await cast.tocsin.story('INC-4')).not.toContain('failed')
})

test('once it is acknowledged, nothing more is heard of it while it counts', async () => {
  await fire('1', '2', '3', '4')
  await acknowledgeAll()
  for (let minute = 0; minute < 10; minute += 1) {
    await fire(`later ${minute}`)
    await cast.tocsin.advance({ minutes: 1 })
  }
  expect(rung(cast)).toBe('ana ana ana ana')
  expect(await storm()).toMatchObject({
    title: 'Alert storm: 11 alerts on 1 service',
    status: 'acknowledged',
  })
})

test('when no alert came for as long as the rule says, the next one pages as ever', async () => {
  await fire('1', '2', '3', '4')
  await acknowledgeAll()
  await cast.tocsin.advance({ minutes: 5 })
  await fire('5')
  expect(await cast.tocsin.incidents()).toHaveLength(5)
  expect(rung(cast)).toBe('ana ana ana ana ana')
})

test('a storm that its sources ended and begin anew wakes nobody who has answered', async () => {
  await fire('1', '2', '3', '4')
  await acknowledgeAll()
  await cast.tocsin.event(KEY, { dedupKey: '4', action: 'resolve' })
  expect(await storm()).toMatchObject({ status: 'resolved' })
  await fire('4', '5')
  expect(await storm()).toMatchObject({ status: 'investigating', alert_count: 3 })
  await cast.tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana ana ana ana')
})

test('one that nobody has answered pages again', async () => {
  await fire('1', '2', '3', '4')
  await cast.tocsin.event(KEY, { dedupKey: '4', action: 'resolve' })
  await fire('4')
  expect(rung(cast)).toBe('ana ana ana ana ana')
})

test('what pages nobody makes no storm', async () => {
  for (const dedupKey of ['1', '2', '3', '4', '5'])
    await cast.tocsin.event(KEY, { dedupKey, severity: 'info' })
  await fire('6')
  expect((await cast.tocsin.incidents()).map(({ severity }) => severity)).toContain('SEV1')
  expect(rung(cast)).toBe('ana')
})

test('a worse alert raises the severity of the storm', async () => {
  for (const dedupKey of ['1', '2', '3', '4']) await cast.tocsin.event(KEY, { dedupKey, severity: 'error' })
  expect(await storm()).toMatchObject({ severity: 'SEV2' })
  await fire('5')
  expect(await storm()).toMatchObject({ severity: 'SEV1' })
})

test('a title that somebody wrote stays', async () => {
  await fire('1', '2', '3', '4')
  await cast.tocsin.do('PATCH', '/api/v1/incidents/INC-4', { title: 'The switch of rack 7 is gone' })
  await fire('5')
  await cast.tocsin.advance({ minutes: 1 })
  expect(await cast.tocsin.incident('INC-4')).toMatchObject({
    title: 'The switch of rack 7 is gone',
    alert_count: 2,
  })
})

test('without the rule every alert has its own incident', async () => {
  await cast.tocsin.do('PATCH', '/api/v1/teams/web', { storm: null })
  await fire('1', '2', '3', '4', '5')
  expect(await cast.tocsin.incidents()).toHaveLength(5)
})

test('a storm over many teams is an incident for each, and none of its alerts is lost', async () => {
  await stormyOrganisation(cast, {}, { storm: { incidents: 2, minutes: 5 } })
  const sent = await blow(cast, { wave: 'one', alertsPerService: 20 })
  const incidents = await cast.tocsin.incidents()
  expect(incidents).toHaveLength(stormTeams.length * 3)
  expect(incidents.reduce((sum, { alert_count }) => sum + alert_count, 0)).toBe(sent)
  const storms = incidents.filter(({ title }) => title.startsWith('Alert storm: '))
  expect(storms.map(({ alert_count }) => alert_count)).toEqual(stormTeams.map(() => 98))
})
