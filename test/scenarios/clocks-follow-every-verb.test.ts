import { afterEach, beforeEach, expect, test } from 'vitest'
import { isOpen } from '../../domain/incident/lifecycle.ts'
import { loadClocks } from '../../server/features/clocks/load-clocks.ts'
import { readIncident } from '../../server/features/incidents/store.ts'
import { KEY, raiseCurtain, type Cast } from '../world/cast.ts'

let cast: Cast
beforeEach(async () => {
  cast = await raiseCurtain()
})
afterEach(() => cast.end())

/** What clocks read from the timeline, and what the incident itself says. */
async function bothSides() {
  return await cast.tocsin.app.transact(async (tx) => {
    const row = await readIncident(tx, '1')
    const history = row && (await loadClocks(tx, row))?.history
    if (!row || !history) throw new Error('INC-1 has no clocks')
    const read = {
      snoozed: history.snoozed,
      watched: history.watched,
      over: history.over,
      runs: history.work?.since !== null,
      unanswered: row.status === 'detected' && history.unansweredSince !== null,
    }
    const known = {
      snoozed: row.snoozed_until !== null,
      watched: row.status === 'monitoring',
      over: !isOpen(row),
      runs: isOpen(row) && row.status !== 'monitoring' && row.snoozed_until === null,
      unanswered: row.status === 'detected',
    }
    return { read, known }
  })
}

const steps: [verb: string, body?: object][] = [
  ['declare', { severity: 'SEV1' }],
  ['snooze', { minutes: 30 }],
  ['snooze', { minutes: 60 }],
  ['acknowledge'],
  ['snooze', { minutes: 30 }],
  ['unacknowledge'],
  ['snooze', { minutes: 30 }],
  ['escalate'],
  ['severity', { severity: 'SEV2', reason: 'better' }],
  ['snooze', { minutes: 30 }],
  ['updates', { status: 'investigating' }],
  ['snooze', { minutes: 30 }],
  ['severity', { severity: 'SEV1', reason: 'worse' }],
  ['updates', { status: 'monitoring' }],
  ['snooze', { minutes: 30 }],
  ['updates', { status: 'investigating' }],
  ['updates', { status: 'monitoring' }],
  ['reopen'],
  ['snooze', { minutes: 30 }],
  ['resolve', { override: 'over' }],
  ['reopen'],
  ['resolve', { override: 'over again' }],
  ['close', { override: 'for good' }],
]

test('after every verb the clocks know what the incident knows', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  for (const [verb, body] of steps) {
    await tocsin.do('POST', `/api/v1/incidents/INC-1/${verb}`, body)
    const { read, known } = await bothSides()
    expect([verb, read]).toEqual([verb, known])
    await tocsin.advance({ minutes: 1 })
  }
})

test('a snooze that ends by itself, and an alert that fires again, are known too', async () => {
  const { tocsin } = cast
  await tocsin.event(KEY)
  await tocsin.do('POST', '/api/v1/incidents/INC-1/declare')
  await tocsin.do('POST', '/api/v1/incidents/INC-1/snooze', { minutes: 5 })
  await tocsin.advance({ minutes: 5 })
  const awake = await bothSides()
  expect(awake.read).toEqual(awake.known)
  await tocsin.event(KEY, { action: 'resolve' })
  const watched = await bothSides()
  expect(watched.read).toEqual({ ...watched.known, watched: true })
  await tocsin.event(KEY)
  const back = await bothSides()
  expect(back.read).toEqual(back.known)
})
