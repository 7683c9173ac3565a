import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import type { IncidentChange } from '../../api/incidents.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items
const answer = (alert: Alert | undefined, verb: string) =>
  cast.tocsin.ask('POST', `/api/v1/alerts/${alert?.id}/${verb}`)

test('who acknowledges an alert acknowledges its incident', async () => {
  await cast.tocsin.event(KEY)
  const [alert] = await alerts()
  expect((await answer(alert, 'acknowledge')).body).toMatchObject({ status: 'acknowledged' })
  await cast.tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
  expect((await cast.tocsin.incident()).status).toBe('acknowledged')
})

test('with its last open alert the incident is resolved', async () => {
  await cast.tocsin.event(KEY)
  const [alert] = await alerts()
  expect((await answer(alert, 'resolve')).body).toMatchObject({ status: 'resolved' })
  expect((await cast.tocsin.incident()).status).toBe('resolved')
  expect((await answer(alert, 'resolve')).status).toBe(200)
  expect((await answer(alert, 'acknowledge')).status).toBe(409)
})

test('a suppressed alert can be resolved, and there is nothing to acknowledge', async () => {
  const silence = { services: ['shop'], minutes: 60, reason: 'upgrade' }
  await cast.tocsin.do('POST', '/api/v1/silences', silence)
  await cast.tocsin.event(KEY)
  const [alert] = await alerts()
  expect((await answer(alert, 'acknowledge')).status).toBe(409)
  expect((await answer(alert, 'resolve')).status).toBe(200)
  await cast.tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('')
})

test('an incident shows what was changed before it and how likely each is its cause', async () => {
  await cast.tocsin.apply({
    services: [
      { id: 'db', name: 'Database', team: 'web', escalation_policy: 'web' },
      { id: 'till', name: 'Till', team: 'web', escalation_policy: 'web' },
    ],
  })
  await cast.tocsin.do('PATCH', '/api/v1/services/shop', { depends_on: ['db'] })
  const change = (service: string, summary: string) =>
    cast.tocsin.do('POST', '/api/v1/changes', { service, summary })
  await change('db', 'long ago')
  await cast.tocsin.advance({ hours: 25 })
  await change('db', 'an index')
  await change('till', 'another till')
  await cast.tocsin.advance({ minutes: 30 })
  await change('shop', 'release 42')
  await cast.tocsin.advance({ minutes: 10 })
  await cast.tocsin.event(KEY)
  const listed = async (query = '') =>
    (await cast.tocsin.do<{ items: IncidentChange[] }>('GET', `/api/v1/incidents/INC-1/changes${query}`))
      .items
  expect(await listed()).toMatchObject([
    {
      summary: 'release 42',
      kind: 'deployment',
      distance: 0,
      minutes_before: 10,
      likelihood: 1,
      because: ['10 min before the trouble was detected', 'on the service itself', 'a deployment'],
    },
    { summary: 'an index', distance: 1, minutes_before: 40, likelihood: 0.38 },
  ])
  expect((await listed('?hours=48')).map(({ summary }) => summary)).toContain('long ago')
})
