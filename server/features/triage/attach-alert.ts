import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import type { AlertRow } from '../alerts/store.ts'
import { lockFor } from '../incidents/change-incident.ts'
import { lockAlertFor } from '../incidents/lock-alert-for.ts'
import { resolveBySource } from '../incidents/resolve-by-source.ts'
import { findIncidentId, nameOf, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import { isFlapping } from './end-flapping.ts'
import { hasOtherAlerts, setAlert } from './store.ts'

/** Somebody says which incident the alert belongs to. Whoever works on that one knows of it, so nobody is paged. */
export async function attachAlert(tx: Tx, actor: Actor, id: string, name: string): Promise<void> {
  const alert = await lockAlertFor(tx, actor, id)
  const into = await findIncidentId(tx, name)
  const incidents = new Map<string, IncidentRow>()
  for (const one of inOneOrder([alert.incident_id, into ?? name])) {
    incidents.set(one, await lockFor(tx, actor, 'incident.edit', one))
  }
  const target = incidents.get(into ?? name)
  if (!target || target.id === alert.incident_id) return
  if (!isOpen(target)) throw isOver(target)
  const from = incidents.get(alert.incident_id ?? '')
  if (from && !(await hasOtherAlerts(tx, from.id, id))) throw isItsOnlyOne(from, target)
  await setAlert(tx, id, {
    incident_id: target.id,
    ...(alert.status === 'suppressed' && { status: 'triggered' }),
    ...(isFlapping(alert) && { calm_at: tx.now }),
  })
  tellOfAttaching(tx, actor, alert, { from, target })
  if (from) await resolveBySource(tx, [from.id], refOf(actor))
}

/** Incidents are locked by their numbers. */
function inOneOrder(ids: (string | null)[]): string[] {
  const known = ids.filter((id): id is string => id !== null)
  return [...new Set(known)].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
}

function isOver({ id, status }: IncidentRow): Refused {
  return new Refused('conflict', `${nameOf(id)} is ${status}. Reopen it first, or choose an open incident.`)
}

function isItsOnlyOne(from: IncidentRow, target: IncidentRow): Refused {
  const [name, other] = [nameOf(from.id), nameOf(target.id)]
  return new Refused('conflict', `It is the only alert of ${name}. Merge ${name} into ${other} instead.`)
}

function tellOfAttaching(
  tx: Tx,
  actor: Actor,
  { id, summary }: AlertRow,
  { from, target }: { from: IncidentRow | undefined; target: IncidentRow },
): void {
  const by = refOf(actor)
  const details = { alert: id }
  tell(tx, target.id, 'alert-joined', by, `${wordsFor(by)} attached an alert: ${summary}`, { details })
  if (!from) return
  const text = `${wordsFor(by)} moved an alert to ${nameOf(target.id)}: ${summary}`
  tell(tx, from.id, 'alert-left', by, text, { details })
}
