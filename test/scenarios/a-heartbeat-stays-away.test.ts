import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

const HEARTBEAT_KEY = 'the-key-of-the-nightly-backup'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const heartbeat = {
    id: 'nightly',
    type: 'heartbeat',
    key: HEARTBEAT_KEY,
    interval_minutes: 10,
    grace_minutes: 2,
  }
  await cast.tocsin.apply({
    services: [
      {
        id: 'shop',
        name: 'Shop',
        team: 'web',
        escalation_policy: 'web',
        integrations: [{ id: 'shop-events', type: 'pagerduty-events', key: KEY }, heartbeat],
      },
    ],
  })
})
afterEach(() => cast.end())

const ping = () => cast.tocsin.ask('POST', `/intake/heartbeat/${HEARTBEAT_KEY}`, undefined, { token: null })

test('a heartbeat that comes in time pages nobody', async () => {
  const { tocsin } = cast
  for (let times = 0; times < 6; times += 1) {
    expect((await ping()).status).toBeLessThan(300)
    await tocsin.advance({ minutes: 11 })
  }
  expect(rung(cast)).toBe('')
})

test('a heartbeat that stays away pages when its grace is over, and once', async () => {
  const { tocsin } = cast
  await ping()
  await tocsin.advance({ minutes: 11, seconds: 59 })
  expect(rung(cast)).toBe('')
  await tocsin.advance({ seconds: 1 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ service: 'shop', urgency: 'high' })
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 5 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incidents()).toHaveLength(1)
})

test('a heartbeat that comes back resolves its incident, and may be missed again', async () => {
  const { tocsin } = cast
  await ping()
  await tocsin.advance({ minutes: 12 })
  await ping()
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved' })
  await tocsin.advance({ minutes: 12 })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incidents()).toMatchObject([{ id: 'INC-2', status: 'detected' }, { id: 'INC-1' }])
})
