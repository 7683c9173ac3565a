import { before } from '../../../domain/time/instant.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { isWatched, reopenIncident, takeUpAgain } from '../incidents/reopen-incident.ts'
import { lockIncident, type IncidentRow } from '../incidents/store.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Home } from './homes.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { openIncidentToAttachTo, recentlyResolved } from './store.ts'
import { stormGrew } from './storm-jobs.ts'
import { tellOfJoining } from './tell-of-joining.ts'

/** The members of a home join its incident, which is open or is the one of a storm that goes on. */
export async function join(
  tx: Tx,
  paging: Paging,
  { home: { incident, members }, isStorm }: { home: Home; isStorm: boolean },
): Promise<void> {
  const [first] = members
  if (incident === null || !first) return
  for (const alert of members) alert.incident = incident
  tellOfJoining(tx, incident, members)
  if (isStorm) stormGrew(tx, incident)
  const row = await lockIncident(tx, incident)
  if (row) await goOn(tx, paging, row, sourceOf(first))
}

/** Of an incident in monitoring people believe that it is over. A storm that somebody has answered pages no more. */
async function goOn(tx: Tx, paging: Paging, row: IncidentRow, by: ActorRef): Promise<void> {
  if (isWatched(row)) {
    await reopenIncident(tx, paging, row, by, 'Another alert fires while it is watched; it is not over.')
  } else if (!isOpen(row)) {
    const because = 'The storm goes on; it is re-opened.'
    if (row.acknowledged_at) await takeUpAgain(tx, row, by, because)
    else await reopenIncident(tx, paging, row, by, because)
  }
}

/** To what a rule says, if that is open. */
export async function attach(tx: Tx, paging: Paging, alert: TouchedAlert): Promise<boolean> {
  const wanted = alert.rewriting?.attachTo
  const id = wanted ? await openIncidentToAttachTo(tx, wanted) : null
  const row = id === null ? null : await lockIncident(tx, id)
  if (!row || !isOpen(row)) return false
  alert.incident = row.id
  tellOfJoining(tx, row.id, [alert])
  await goOn(tx, paging, row, sourceOf(alert))
  return true
}

/** To the incident of its key's last alert, while that is watched: it was not over. */
export async function endWatch(
  tx: Tx,
  paging: Paging,
  alert: TouchedAlert,
  watched: string | undefined,
): Promise<boolean> {
  const row = watched === undefined ? null : await lockIncident(tx, watched)
  if (!row || !isWatched(row)) return false
  const because = 'What was resolved fires again while it is watched; it is not over.'
  await reopenIncident(tx, paging, row, sourceOf(alert), because)
  alert.incident = row.id
  return true
}

/** To the incident of its key's last alert, as long after its end as the service says. */
export async function reopen(tx: Tx, paging: Paging, alert: TouchedAlert): Promise<boolean> {
  const minutes = alert.service?.reopenMinutes ?? 0
  if (minutes <= 0) return false
  const id = await recentlyResolved(tx, alert, before(tx.now, { minutes }))
  const row = id === null ? null : await lockIncident(tx, id)
  if (!row) return false
  const because = 'The source fires again shortly after the resolution; it is re-opened.'
  await reopenIncident(tx, paging, row, sourceOf(alert), because)
  alert.incident = row.id
  return true
}

/** What flapped and is calm goes back to the incident to which it belongs, unless that is closed. */
export async function goBack(tx: Tx, paging: Paging, alert: TouchedAlert): Promise<boolean> {
  const row = alert.incident === null ? null : await lockIncident(tx, alert.incident)
  alert.incident = null
  if (!row || row.status === 'closed' || row.status === 'merged') return false
  alert.incident = row.id
  if (isOpen(row) && !isWatched(row)) return true
  const because = 'What came and went fires steadily now; it is re-opened.'
  await reopenIncident(tx, paging, row, sourceOf(alert), because)
  return true
}

function sourceOf({ integration }: TouchedAlert): ActorRef {
  return { kind: 'integration', id: integration }
}
