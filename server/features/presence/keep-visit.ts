import type { Presence } from '../../../api/presence.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { looksAlike, whoIsThere, type Doing } from '../../../domain/war-room/who-is-there.ts'
import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { presentPresence } from './present-presence.ts'
import { forgetOldVisits, readVisits, saveVisit } from './store.ts'

/** Others are told only when they would see another picture. */
export async function keepVisit(
  tx: Tx,
  { id: incidentId }: IncidentRow,
  by: ActorRef,
  { visit: id, doing }: { visit: string; doing: Doing },
): Promise<Presence[]> {
  const visits = await readVisits(tx, incidentId)
  const beganAt = visits.find((one) => one.id === id)?.beganAt ?? tx.now
  const mine = { id, by, doing, beganAt, seenAt: tx.now }
  saveVisit(tx, incidentId, mine)
  forgetOldVisits(tx)
  const there = whoIsThere([...visits.filter((one) => one.id !== id), mine], tx.now)
  if (!looksAlike(whoIsThere(visits, tx.now), there)) {
    tx.afterCommit(() => tx.announce({ topic: 'presence', incidentId }))
  }
  return presentPresence(there)
}
