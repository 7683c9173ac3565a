import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '../../api/alerts.ts'
import { raiseCurtain, rung, type Cast } from '../world/cast.ts'

const FORM_KEY = 'the-key-of-the-form'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  const integrations = [{ id: 'shop-form', type: 'form', key: FORM_KEY }]
  const grouping = { by: 'time', window_minutes: 30 }
  const shop = { id: 'shop', name: 'Shop', team: 'web', escalation_policy: 'web', grouping, integrations }
  await cast.tocsin.apply({ services: [shop] })
})
afterEach(() => cast.end())

const path = (key = FORM_KEY) => `/report/${key}`
const open = (key?: string) => cast.tocsin.ask<string>('GET', path(key), undefined, { token: null })
const report = (fields: Record<string, string>, key?: string) =>
  cast.tocsin.ask<string>('POST', path(key), new URLSearchParams(fields).toString(), {
    token: null,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const alerts = async () => (await cast.tocsin.do<{ items: Alert[] }>('GET', '/api/v1/alerts')).items

test('whoever has the link writes what does not work, and the team is paged once', async () => {
  const { status, headers, body } = await open()
  expect(status).toBe(200)
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(body).toContain(`action="${path()}"`)
  expect(await report({ what: 'I cannot pay', impact: 'down' })).toMatchObject({ status: 202 })
  expect((await report({ what: 'Paying fails', impact: 'down', contact: 'joe@example.com' })).body).toContain(
    'Thank you',
  )
  expect(rung(cast)).toBe('ana')
  expect(await alerts()).toMatchObject([
    { summary: 'Reported: Paying fails', incident: 'INC-1', details: { contact: 'joe@example.com' } },
    { summary: 'Reported: I cannot pay', incident: 'INC-1' },
  ])
})

test('what is missing is asked for again, and nothing is kept of it', async () => {
  const { status, body } = await report({ what: '<b>Help</b>' })
  expect(status).toBe(400)
  expect(body).toContain('Choose how bad it is.')
  expect(body).toContain('&lt;b&gt;Help&lt;/b&gt;')
  expect(await cast.tocsin.sql('select from signal_bodies')).toEqual([])
})

test('a link that is no more says so', async () => {
  expect(await open('nobody-has-this-key')).toMatchObject({ status: 404 })
  expect(await report({ what: 'x', impact: 'down' }, 'nobody-has-this-key')).toMatchObject({ status: 404 })
})

test('one form takes only so much', async () => {
  const answers = []
  for (let times = 0; times < 31; times += 1)
    answers.push((await report({ what: 'x', impact: 'slow' })).status)
  expect(answers.filter((status) => status === 202)).toHaveLength(30)
  expect(answers.at(-1)).toBe(429)
})
