import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { proveNotice as proveContract } from '../../../api/regulatory-clocks.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { timeText } from '../../../domain/time/time-text.ts'
import type { Tx } from '../../database/transaction.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { type ClockRow, clockName, clocksOf, endClock } from './store.ts'
import { writeDown } from './write-down.ts'

/** Proof is evidence: it is given once and stays, also after the incident is closed. */
export async function proveNotice(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  name: string,
  { sent_to: sentTo, reference, sent_at }: z.output<typeof proveContract.body>,
): Promise<ClockRow> {
  const clock = await runningClock(tx, row, name)
  const sentAt = sent_at === undefined ? tx.now : new Date(sent_at)
  if (sentAt > tx.now) throw wrongInstant('a notice cannot have been sent in the future')
  if (sentAt < clock.started_at) throw wrongInstant(`the clock started ${timeText(clock.started_at)}`)
  const ended = await endClock(tx, clock.id, { state: 'sent', by, sentAt, sentTo, reference })
  const text = `${wordsFor(by)} sent the notice ${name} to ${sentTo} on ${timeText(sentAt)} (${reference}).`
  await writeDown(tx, 'notice-sent', ended, { by, text })
  return ended
}

export async function waiveNotice(
  tx: Tx,
  row: IncidentRow,
  by: ActorRef,
  name: string,
  reason: string,
): Promise<ClockRow> {
  const clock = await runningClock(tx, row, name)
  const ended = await endClock(tx, clock.id, { state: 'not-required', by, reason })
  const text = `${wordsFor(by)} decided that the notice ${name} is not required: ${reason}`
  await writeDown(tx, 'notice-not-required', ended, { by, text })
  return ended
}

async function runningClock(tx: Tx, row: IncidentRow, name: string): Promise<ClockRow> {
  const clocks = await clocksOf(tx, row.id)
  const clock = clocks.find((one) => clockName(one) === name)
  if (!clock) {
    const near = nearest(name, clocks.map(clockName))
    const hint = near === null ? '' : `; did you mean "${near}"?`
    throw new Refused('not-found', `${nameOf(row.id)} has no regulatory clock "${name}"${hint}`)
  }
  if (clock.state === 'running') return clock
  const how = clock.state === 'sent' ? 'was proved to be sent' : 'was found not to be required'
  throw new Refused('conflict', `The notice ${name} ${how} already; that stays as evidence.`)
}

function wrongInstant(message: string): Refused {
  return new Refused('invalid-request', `sent_at: ${message}.`, [{ path: 'sent_at', message }])
}
