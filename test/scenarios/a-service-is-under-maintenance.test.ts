import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const window = {
  id: 'upgrade',
  services: ['shop'],
  reason: 'upgrade of the database',
  time_zone: 'Europe/Lisbon',
  starts_at: '2026-03-02T09:00',
  ends_at: '2026-03-02T11:00',
}

const plan = (more: object = {}) =>
  cast.tocsin.do('POST', '/api/v1/maintenance-windows', { ...window, ...more })

const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items

test('during maintenance alerts are kept and page nobody; what still fires at its end pages then', async () => {
  await plan()
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('')
  expect(await alerts()).toMatchObject([
    {
      status: 'suppressed',
      suppression: { by: 'maintenance', id: 'upgrade', until: '2026-03-02T11:00:00.000Z' },
    },
  ])
  await cast.tocsin.advance({ minutes: 119 })
  expect(rung(cast)).toBe('')
  const counts = '/api/v1/reports/suppressed-alerts?by=maintenance'
  const kept = { by: 'maintenance', id: 'upgrade', alerts: 1 }
  expect(await cast.tocsin.do('GET', counts)).toMatchObject({ items: [{ ...kept, still_suppressed: 1 }] })
  await cast.tocsin.advance({ minutes: 2 })
  expect(rung(cast)).toBe('ana')
  expect(await cast.tocsin.do('GET', counts)).toMatchObject({ items: [{ ...kept, still_suppressed: 0 }] })
  expect(await cast.tocsin.do('GET', '/api/v1/reports/suppressed-alerts?by=silence')).toMatchObject({
    items: [],
  })
})

test('a recurring window counts each time', async () => {
  await plan({ starts_at: null, ends_at: null, windows: [{ days: ['tue'], from: '03:00', to: '04:00' }] })
  await cast.tocsin.advance({ hours: 18, minutes: 30 })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('')
  await cast.tocsin.event(KEY, { action: 'resolve' })
  await cast.tocsin.advance({ hours: 24 * 7 })
  await cast.tocsin.event(KEY)
  expect(rung(cast)).toBe('')
  await cast.tocsin.advance({ minutes: 31 })
  expect(rung(cast)).toBe('ana')
})

test('a window that ends sooner than planned lets go of its alerts', async () => {
  await plan()
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('PATCH', '/api/v1/maintenance-windows/upgrade', { ends_at: '2026-03-02T09:30' })
  await cast.tocsin.advance({ minutes: 31 })
  expect(rung(cast)).toBe('ana')
})

test('a window that is taken away does so at once', async () => {
  await plan()
  await cast.tocsin.event(KEY)
  await cast.tocsin.do('DELETE', '/api/v1/maintenance-windows/upgrade')
  await cast.tocsin.settle()
  expect(rung(cast)).toBe('ana')
})

test('a window that is ended lets go of its alerts at once, and is over for good', async () => {
  await plan()
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 1 })
  const ended = await cast.tocsin.do('POST', '/api/v1/maintenance-windows/upgrade/end')
  expect(ended).toMatchObject({ id: 'upgrade', ends_at: '2026-03-02T09:01:00.000Z' })
  await cast.tocsin.settle()
  expect(rung(cast)).toBe('ana')
  const again = await cast.tocsin.ask('POST', '/api/v1/maintenance-windows/upgrade/end')
  expect(again).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/over already/) } })
})

test('one that has not begun cannot end', async () => {
  await plan({ starts_at: '2026-03-02T10:00' })
  const answer = await cast.tocsin.ask('POST', '/api/v1/maintenance-windows/upgrade/end')
  expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/remove it instead/) } })
})

test('an escalation that runs when it begins goes on', async () => {
  await plan({ starts_at: '2026-03-02T09:02' })
  await cast.tocsin.event(KEY)
  await cast.tocsin.advance({ minutes: 6 })
  expect(rung(cast)).toBe('ana bo')
})

test('windows are part of the organisation file, and export → apply changes nothing', async () => {
  await plan({
    windows: [
      { days: ['sat', 'sun'], from: '22:00', to: '02:00' },
      { from: '12:00', to: '12:30' },
    ],
  })
  const exported = await cast.tocsin.do<{ maintenance_windows: object[] }>('GET', '/api/v1/organisation')
  expect(exported.maintenance_windows).toHaveLength(1)
  const applied = await cast.tocsin.do('POST', '/api/v1/organisation/apply?prune', exported)
  expect(applied).toMatchObject({ changes: [] })
})

const refused: [claim: string, change: object, path: string][] = [
  ['a service that is not there', { services: ['shoe'] }, 'services[0]'],
  ['an unknown zone', { time_zone: 'Europe/Lisboa' }, 'time_zone'],
  ['no end, although it does not recur', { ends_at: null }, 'ends_at'],
  ['an end before the start', { ends_at: '2026-03-02T08:00' }, 'ends_at'],
  ['what is no moment', { starts_at: 'tomorrow' }, 'starts_at'],
  ['what is no time of day', { windows: [{ from: '25:00', to: '26:00' }] }, 'windows[0].from'],
]

test.each(refused)('refused: %s', async (_claim, change, path) => {
  const answer = await cast.tocsin.ask<{ errors: { path: string }[] }>(
    'POST',
    '/api/v1/maintenance-windows',
    {
      ...window,
      ...change,
    },
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(400)
  expect(answer.body.errors[0]?.path).toBe(path)
})
