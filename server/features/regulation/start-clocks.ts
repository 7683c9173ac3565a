import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { startRegulatoryClocks as contract } from '../../../api/regulatory-clocks.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import type { Obligation, Regime } from '../../../domain/regulation/regime.ts'
import { remindersOf } from '../../../domain/regulation/reminders.ts'
import { after } from '../../../domain/time/instant.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { reminderJob } from './jobs.ts'
import { knownRegimes } from './known-regimes.ts'
import { type ClockRow, clocksOf, startClock } from './store.ts'
import { writeDown } from './write-down.ts'

/** Starts the clocks of a regime that do not run yet. */
export async function startClocks(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  { regime: id, started_at }: z.output<typeof contract.body>,
): Promise<ClockRow[]> {
  if (row.merged_into !== null) {
    throw new Refused(
      'conflict',
      `${nameOf(row.id)} was merged into ${nameOf(row.merged_into)}; start it there.`,
    )
  }
  const startedAt = started_at === undefined ? tx.now : new Date(started_at)
  if (startedAt > tx.now) throw wrong('started_at', 'a clock cannot start in the future')
  const regime = await regimeNamed(tx, id)
  const known = (await clocksOf(tx, row.id)).filter((clock) => clock.regime === id)
  const taken = new Set(known.flatMap((clock) => (clock.state === 'not-required' ? [] : clock.obligation_id)))
  const fresh = regime.obligations.filter((obligation) => !taken.has(obligation.id))
  if (fresh.length === 0) {
    throw new Refused('conflict', `The clocks of "${id}" were started for ${nameOf(row.id)} already.`)
  }
  const started = []
  for (const obligation of fresh) started.push(await start(tx, row, by, { regime, obligation, startedAt }))
  return started
}

type Given = { regime: Regime; obligation: Obligation; startedAt: Date }

async function start(tx: Tx, row: IncidentRow, by: ActorRef, given: Given): Promise<ClockRow> {
  const { regime, obligation, startedAt } = given
  const { dueHours, recipient } = obligation
  const dueAt = dueHours === null ? null : after(startedAt, { hours: dueHours })
  const clock = await startClock(tx, {
    incident: row.id,
    regime: regime.id,
    obligation,
    startedAt,
    dueAt,
    by,
  })
  for (const { kind, at } of dueAt ? remindersOf(startedAt, dueAt, tx.now) : []) {
    const payload = { clock: clock.id, dueAt: (dueAt ?? at).toISOString(), kind }
    enqueue(tx, reminderJob, payload, { runAt: at })
  }
  const until = dueAt ? `by ${timeText(dueAt)}` : 'without undue delay'
  const text = `${wordsFor(by)} started ${regime.name}: ${recipient} must be told ${until}.`
  await writeDown(tx, 'clock-started', clock, { by, text })
  return clock
}

async function regimeNamed(tx: Tx, id: string): Promise<Regime> {
  const all = await knownRegimes(tx)
  const found = all.find((regime) => regime.id === id)
  if (found) return found
  const ids = all.map((regime) => regime.id)
  const near = nearest(id, ids)
  throw wrong(
    'regime',
    `there is no regime "${id}"; ${near === null ? `there are ${ids.join(', ')}` : `did you mean "${near}"?`}`,
  )
}

function wrong(path: string, message: string): Refused {
  return new Refused('invalid-request', `${path}: ${message}`, [{ path, message }])
}
