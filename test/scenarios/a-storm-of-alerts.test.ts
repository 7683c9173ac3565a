import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { blow, stormTeams, stormyOrganisation } from '../world/alertmanager-storm.ts'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await stormyOrganisation(cast, { grouping: { by: 'dependencies', window_minutes: 30 } })
})
afterEach(() => cast.end())

const everybodyOnce = stormTeams.map((team) => `of-${team}`).join(' ')
const whoWasPaged = () => rung(cast).split(' ').toSorted().join(' ')

const counted = async () => {
  const [row] = await cast.tocsin.sql<{ signals: number; alerts: number; placed: number }>(
    `select (select count(*)::int from signals) as signals, count(*)::int as alerts, count(incident_id)::int as placed
     from alerts`,
  )
  return row
}

const acknowledgeAll = async () => {
  for (const { id } of await cast.tocsin.incidents())
    await cast.tocsin.do('POST', `/api/v1/incidents/${id}/acknowledge`)
}

test('5,000 alerts of 40 services from one broken database page each of 8 teams once', async () => {
  const { tocsin } = cast
  const sent = await blow(cast, { wave: 'one', alertsPerService: 125 })
  expect(sent).toBe(5_000)
  expect(await counted()).toEqual({ signals: sent, alerts: sent, placed: sent })
  expect(whoWasPaged()).toBe(everybodyOnce)
  const incidents = await tocsin.incidents()
  expect(new Set(incidents.map(({ team }) => team))).toEqual(new Set(stormTeams))
  expect(incidents.map(({ alert_count }) => alert_count)).toEqual(stormTeams.map(() => 625))

  await acknowledgeAll()
  await tocsin.advance({ minutes: 20 })
  const again = await blow(cast, { wave: 'two', alertsPerService: 125 })
  expect(await counted()).toMatchObject({ alerts: sent + again, placed: sent + again })
  await tocsin.advance({ minutes: 20 })
  expect(whoWasPaged()).toBe(everybodyOnce)
})

test('the incident of a storm lists all of its alerts, page by page', async () => {
  const { tocsin } = cast
  await blow(cast, { wave: 'one', alertsPerService: 30 })
  type Page = { items: Alert[]; next_cursor: string | null }
  const seen = new Set<string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page: Page = await tocsin.do<Page>('GET', `/api/v1/alerts?incident=INC-1&limit=100${from}`)
    for (const { id } of page.items) seen.add(id)
    cursor = page.next_cursor
  }
  expect(seen.size).toBe(150)
})

test('alerts that come one by one and at the same time make one incident, too', async () => {
  const { tocsin } = cast
  await Promise.all(['one', 'two', 'three'].map((wave) => blow(cast, { wave, alertsPerService: 1 })))
  expect(await tocsin.incidents()).toHaveLength(stormTeams.length)
  expect(whoWasPaged()).toBe(everybodyOnce)
})

test('the storm is over when the last of its alerts is', async () => {
  const { tocsin } = cast
  await blow(cast, { wave: 'one', alertsPerService: 2 })
  await blow(cast, { wave: 'two', alertsPerService: 2 })
  await blow(cast, { wave: 'one', alertsPerService: 2, status: 'resolved' })
  expect(new Set((await tocsin.incidents()).map(({ status }) => status))).toEqual(new Set(['detected']))
  await blow(cast, { wave: 'two', alertsPerService: 2, status: 'resolved' })
  expect(new Set((await tocsin.incidents()).map(({ status }) => status))).toEqual(new Set(['resolved']))
})
