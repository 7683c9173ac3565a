import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

const verb = (name: string) => cast.tocsin.ask('POST', `/api/v1/incidents/INC-1/${name}`)

test('escalating pages the next step at once, and the walk goes on from there', async () => {
  const { tocsin } = cast
  await tocsin.advance({ minutes: 1 })
  expect((await verb('escalate')).status).toBe(200)
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 9 })
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana bo lea')
})

test('an acknowledged incident can be escalated, and walks on until somebody acknowledges again', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await tocsin.advance({ minutes: 30 })
  await verb('escalate')
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo lea')
  await verb('acknowledge')
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana bo lea')
})

test('an escalated walk that nobody answers ends with the catch-all, acknowledged before or not', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('escalate')
  await tocsin.advance({ minutes: 20 })
  expect(rung(cast)).toBe('ana bo lea adam')
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('ana bo lea adam adam')
})

test('escalating after the last step walks the policy once more and ends with the catch-all again', async () => {
  const { tocsin } = cast
  await tocsin.advance({ minutes: 25 })
  expect(rung(cast)).toBe('ana bo lea adam')
  await verb('acknowledge')
  await tocsin.advance({ hours: 1 })
  await verb('escalate')
  expect(rung(cast)).toBe('ana bo lea adam ana')
  await tocsin.advance({ minutes: 25 })
  expect(rung(cast)).toBe('ana bo lea adam ana bo lea adam')
  await tocsin.advance({ minutes: 15 })
  expect(rung(cast)).toBe('ana bo lea adam ana bo lea adam adam')
})

test('a resolved incident cannot be escalated, and says why', async () => {
  const { tocsin } = cast
  await verb('resolve')
  const refused = await verb('escalate')
  expect(refused.status).toBe(409)
  expect(refused.body).toHaveProperty('detail', expect.stringContaining('INC-1'))
  await tocsin.advance({ hours: 1 })
  expect(rung(cast)).toBe('ana')
})

test('an incident that pages nobody has nothing to escalate', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY, { severity: 'info', dedupKey: 'only to know' })
  expect(await tocsin.ask('POST', '/api/v1/incidents/INC-2/escalate')).toMatchObject({ status: 409 })
})
