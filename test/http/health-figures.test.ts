import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HealthFigures } from '../../api/health.ts'
import type { AuditEntry } from '../../api/audit.ts'
import { raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

const figures = () => cast.tocsin.do<HealthFigures>('GET', '/api/v1/health/figures')

test('it is known when a page last arrived, and what has not been done', async () => {
  expect((await figures()).last_page_delivered_at).toBeNull()
  await cast.tocsin.do('POST', '/api/v1/incidents', { title: 'Checkout fails', service: 'shop' })
  await cast.tocsin.advance({ minutes: 1 })
  const now = await figures()
  expect(now).toMatchObject({ set_aside_jobs: 0, queue_lag_seconds: expect.any(Number) })
  expect(Date.parse(now.last_page_delivered_at ?? '')).toBeGreaterThan(0)
})

test('the audit log is asked for an action, an actor and a subject', async () => {
  const asked = { name: 'phone of ana', role: 'responder', person: 'ana' }
  await cast.tocsin.do('POST', '/api/v1/tokens', asked)
  const list = async (query: string) =>
    (await cast.tocsin.do<{ items: AuditEntry[] }>('GET', `/api/v1/audit-log?${query}`)).items
  expect((await list('action=token')).map(({ action }) => action)).toEqual(['token.created'])
  expect(await list('action=nothing')).toEqual([])
  expect(await list('actor=nobody')).toEqual([])
  const [created] = await list('action=token.created')
  expect(await list(`subject=${encodeURIComponent(created?.subject ?? '')}`)).toHaveLength(1)
})
