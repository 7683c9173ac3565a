import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

const DB_KEY = 'the-key-of-the-database'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.apply({
    services: [
      {
        id: 'db',
        name: 'Database',
        team: 'web',
        escalation_policy: 'web',
        integrations: [{ id: 'db-events', type: 'pagerduty-events', key: DB_KEY }],
      },
    ],
  })
})
afterEach(() => cast.end())

const shop = (change: object) => cast.tocsin.do('PATCH', '/api/v1/services/shop', change)
const dependent = () => shop({ depends_on: ['db'], inhibited_by_dependencies: true })
const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items

test('an alert that resolves itself within the pause pages nobody', async () => {
  await shop({ pause_seconds: 60 })
  await cast.tocsin.event(KEY)
  expect(await alerts()).toMatchObject([{ status: 'suppressed', suppression: { by: 'pause' } }])
  await cast.tocsin.advance({ seconds: 30 })
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('')
})

test('one that goes on pages when the pause is over', async () => {
  await shop({ pause_seconds: 60 })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ seconds: 59 })
  expect(rung(cast)).toBe('')
  await cast.tocsin.advance({ seconds: 2 })
  expect(rung(cast)).toBe('ana')
})

test('while what it needs has an open incident, a service pages nobody', async () => {
  await dependent()
  await cast.tocsin.event(DB_KEY)
  await cast.tocsin.event(KEY)
  expect(await cast.tocsin.incidents()).toHaveLength(1)
  expect(await alerts()).toMatchObject([{ suppression: { by: 'dependency', id: 'db' } }, {}])
})

test('when that is over and the alert still fires, it opens its incident', async () => {
  await dependent()
  await cast.tocsin.event(DB_KEY)
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(DB_KEY, { action: 'resolve' })
  await cast.tocsin.advance({ seconds: 31 })
  expect(await alerts()).toMatchObject([{ status: 'triggered', incident: 'INC-2' }, { status: 'resolved' }])
})

test('it goes on being quiet for as long as that lasts', async () => {
  await dependent()
  await cast.tocsin.event(DB_KEY)
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await cast.tocsin.advance({ minutes: 10 })
  expect(await cast.tocsin.incidents()).toHaveLength(1)
})

test('a service that does not want it pages as ever', async () => {
  await shop({ depends_on: ['db'] })
  await cast.tocsin.event(DB_KEY)
  await cast.tocsin.event(KEY)
  expect(await cast.tocsin.incidents()).toHaveLength(2)
})

test('with a pause it does not matter which of the two is heard of first', async () => {
  await dependent()
  await shop({ pause_seconds: 30 })
  await cast.tocsin.event(KEY)
  await cast.tocsin.event(DB_KEY)
  await cast.tocsin.advance({ seconds: 31 })
  expect((await cast.tocsin.incidents()).map(({ service }) => service)).toEqual(['db'])
})
