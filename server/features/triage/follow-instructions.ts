import { changesOf } from '../../../domain/alerting/alert-changes.ts'
import type { Instruction } from '../../../domain/alerting/signal.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { findNamed } from '../alerts/find-named.ts'
import { lockIncidents } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import { carryOut } from './carry-out.ts'
import { signalRow } from './fold-signals.ts'
import type { Arrival } from './load-arrivals.ts'

type Instructed = Omit<Arrival, 'signal'> & { signal: Instruction }

export type Followed = { arrival: Arrival; alert: string | null; answer: string; done: boolean }

export function isInstruction(arrival: Arrival): arrival is Instructed {
  return arrival.signal.action === 'instruct'
}

/** What sources ask for their alerts is done one after the other, when the alerts of the same batch are there. */
export async function followInstructions(
  tx: Tx,
  paging: Paging,
  arrivals: Instructed[],
): Promise<Followed[]> {
  const followed: Followed[] = []
  for (const arrival of arrivals) followed.push(await follow(tx, paging, arrival))
  return followed
}

async function follow(tx: Tx, paging: Paging, arrival: Instructed): Promise<Followed> {
  const { integration, signal } = arrival
  const alert = await findNamed(tx, integration, signal.alert)
  if (!alert || alert.details['deleted'] === true) {
    return { arrival, alert: null, answer: 'Alert does not exist', done: false }
  }
  const [incident = null] = await lockIncidents(tx, alert.incident_id === null ? [] : [alert.incident_id])
  const by: ActorRef = { kind: 'integration', id: integration }
  const work = { alert, incident, by, who: signal.by }
  const answer = await carryOut(tx, paging, work, signal.request.ask, signal.request)
  if ('refused' in answer) return { arrival, alert: alert.id, answer: answer.refused, done: false }
  const changes = changesOf(alert, signal.request.ask, signal.request)
  if (Object.keys(changes).length > 0) updateRows(tx, 'alerts', [{ id: alert.id, ...changes }])
  if (incident && answer.told)
    tell(tx, incident.id, answer.told.event, by, answer.told.text, { kind: 'NOTE' })
  return { arrival, alert: alert.id, answer: answer.answer, done: true }
}

export function instructionRow({ arrival, alert, answer, done }: Followed) {
  return { ...signalRow(arrival, done ? 'followed' : 'no-effect', alert), answer }
}
