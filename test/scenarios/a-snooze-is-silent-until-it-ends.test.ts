import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.event(KEY)
})
afterEach(() => cast.end())

const verb = (name: string, body?: object) => cast.tocsin.do('POST', `/api/v1/incidents/INC-1/${name}`, body)

test('a snoozed incident pages nobody until the snooze ends, and then pages anew', async () => {
  const { tocsin } = cast
  await verb('snooze', { minutes: 60 })
  await tocsin.advance({ minutes: 59 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana ana')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana bo')
  expect(await tocsin.story()).toContain('snoozed, snooze-ended, paged')
})

test('an acknowledged incident that is snoozed pages again when the snooze ends', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('snooze', { minutes: 30 })
  await tocsin.advance({ minutes: 30 })
  expect(rung(cast)).toBe('ana ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'detected', snoozed_until: null })
})

test('who acknowledges during a snooze ends it: nobody is paged later', async () => {
  const { tocsin } = cast
  await verb('snooze', { minutes: 30 })
  await verb('acknowledge')
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged', snoozed_until: null })
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged' })
})

test('who acknowledges again during a snooze ends it as well', async () => {
  const { tocsin } = cast
  await verb('acknowledge')
  await verb('snooze', { minutes: 30 })
  await verb('acknowledge')
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'acknowledged', snoozed_until: null })
})

test('an incident that is resolved while snoozed stays silent, and pages when it is re-opened', async () => {
  const { tocsin } = cast
  await verb('snooze', { minutes: 60 })
  await verb('resolve')
  expect(await tocsin.incident()).toMatchObject({ status: 'resolved', snoozed_until: null })
  await tocsin.advance({ minutes: 10 })
  await verb('reopen')
  expect(rung(cast)).toBe('ana ana')
  await tocsin.advance({ minutes: 5 })
  expect(rung(cast)).toBe('ana ana bo')
  await verb('acknowledge')
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana ana bo')
})

test('the source resolves during the snooze, and the end of the snooze wakes nobody', async () => {
  const { tocsin } = cast
  await verb('snooze', { minutes: 60 })
  await tocsin.event(KEY, { action: 'resolve' })
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana')
  expect(await tocsin.incident()).toMatchObject({ status: 'closed' })
})

test('who escalates a snoozed incident resumes the walk, and the end of the snooze starts no second one', async () => {
  const { tocsin } = cast
  await verb('snooze', { minutes: 12 })
  await verb('escalate')
  expect(rung(cast)).toBe('ana bo')
  await tocsin.advance({ minutes: 12 })
  expect(rung(cast)).toBe('ana bo lea')
  await tocsin.advance({ minutes: 10 })
  expect(rung(cast)).toBe('ana bo lea adam')
  await verb('acknowledge')
  await tocsin.advance({ hours: 2 })
  expect(rung(cast)).toBe('ana bo lea adam')
  expect(await tocsin.incidents()).toHaveLength(1)
})

test('a second snooze counts from now', async () => {
  const { tocsin } = cast
  await verb('snooze', { minutes: 10 })
  await tocsin.advance({ minutes: 5 })
  await verb('snooze', { minutes: 10 })
  await tocsin.advance({ minutes: 9 })
  expect(rung(cast)).toBe('ana')
  await tocsin.advance({ minutes: 1 })
  expect(rung(cast)).toBe('ana ana')
})
