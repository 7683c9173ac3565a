import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY, raiseCurtain, rung, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
  await cast.tocsin.settle()
})
afterEach(() => cast.end())

/** Sends a signal and leaves the engine alone. */
async function post(dedupKey: string): Promise<number> {
  const body = {
    routing_key: KEY,
    event_action: 'trigger',
    dedup_key: dedupKey,
    payload: { summary: `${dedupKey} is full`, source: 'db-1', severity: 'critical' },
  }
  const answer = await fetch(new URL('/v2/enqueue', cast.tocsin.url), {
    method: 'POST',
    body: JSON.stringify(body),
  })
  return answer.status
}

const waiting = () => cast.tocsin.sql("select from jobs where kind = 'signals.triage'")
const titles = async () =>
  (await cast.tocsin.sql('select title from incidents order by id')).map(({ title }) => title)

test('an accepted signal has its incident already', async () => {
  expect(await post('db-1')).toBe(202)
  expect(await titles()).toEqual(['db-1 is full'])
  expect(await waiting()).toEqual([])
  await cast.tocsin.settle()
  expect(rung(cast)).toBe('ana')
})

test('while another node is at work for the integration, the signal waits in its queue', async () => {
  const { tocsin } = cast
  const other = await tocsin.holdLane('signals.triage', 'shop-events')
  expect(await post('db-1')).toBe(202)
  expect(await titles()).toEqual([])
  expect(await waiting()).toHaveLength(1)
  await other.release()
  await tocsin.settle()
  expect(rung(cast)).toBe('ana')
  expect((await tocsin.incident()).title).toBe('db-1 is full')
})

test('what waits in the queue comes first, and no number is lost', async () => {
  const { tocsin } = cast
  const other = await tocsin.holdLane('signals.triage', 'shop-events')
  await post('db-1')
  await other.release()
  await post('db-2')
  expect(await titles()).toEqual([])
  await tocsin.settle()
  expect(await titles()).toEqual(['db-1 is full', 'db-2 is full'])
  expect((await tocsin.incident('INC-2')).title).toBe('db-2 is full')
})

test('a signal whose alert cannot be raised now is kept and raised later', async () => {
  const { tocsin } = cast
  await tocsin.sql("alter table alerts add constraint broken check (summary <> 'db-1 is full')")
  expect(await post('db-1')).toBe(202)
  expect(await waiting()).toHaveLength(1)
  await tocsin.sql('alter table alerts drop constraint broken')
  await tocsin.settle()
  expect(await titles()).toEqual(['db-1 is full'])
  expect(rung(cast)).toBe('ana')
})
