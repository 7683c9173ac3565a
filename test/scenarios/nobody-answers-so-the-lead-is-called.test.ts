import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

test('nobody answers, so the lead is called', async () => {
  const { tocsin } = cast
  expect((await tocsin.event(KEY)).status).toBe(202)
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ minutes: 4, seconds: 59 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ seconds: 1 })
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo lea')
})

test('nobody answers at all, so the catch-all is paged every quarter of an hour', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.advance({ minutes: 25 })
  expect(rung(cast)).toBe('ana bo lea adam')
  expect(await tocsin.story()).toContain('exhausted')
  await tocsin.advance({ minutes: 30 })
  expect(rung(cast)).toBe('ana bo lea adam adam adam')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana bo lea adam adam adam')
})

test('an acknowledged incident pages nobody', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/acknowledge')
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
})

test('the source resolves before the next step, and nobody else is paged', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'closed', outcome: null })
})
