import type { PageView } from '../../../api/page-view.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import { nextToPage } from '../escalations/next-to-page.ts'
import { nameOf, type IncidentRow } from '../incidents/store.ts'
import { pagedAlerts } from '../notifications/store.ts'
import { loadServices } from '../services/load-services.ts'
import { lastAcknowledgement } from './store.ts'

/** Whose page it is, and what they may see of a private incident: by a link alone, nothing. */
export type Seen = { paged: { id: string; name: string } | null; timeZone: string; open: boolean }

export async function viewPage(tx: Tx, row: IncidentRow, { paged, timeZone, open }: Seen): Promise<PageView> {
  const hidden = row.private && !open
  const alerts = hidden ? null : (await pagedAlerts(tx, [row.id])).get(row.id)
  const next = isOpen(row) ? await nextToPage(tx, row.id) : null
  return {
    incident: {
      id: nameOf(row.id),
      title: hidden ? 'Private incident' : row.title,
      severity: row.severity,
      urgency: row.urgency,
      status: row.status,
      service: hidden ? null : await serviceOf(tx, row),
      private: row.private,
      detected_at: row.detected_at.toISOString(),
      resolved_at: row.resolved_at?.toISOString() ?? null,
    },
    alerts: alerts?.first ?? [],
    alert_count: alerts?.count ?? 0,
    acknowledged: row.status === 'detected' ? null : await whoTookIt(tx, row.id),
    next: next && { at: next.at.toISOString(), people: next.people, lastly: next.lastly },
    paged,
    time_zone: timeZone,
  }
}

async function whoTookIt(tx: Tx, id: string): Promise<PageView['acknowledged']> {
  const last = await lastAcknowledgement(tx, id)
  if (!last) return null
  const { actor, name, at } = last
  const other = actor.kind === 'token' ? actor.name : actor.kind === 'system' ? 'Tocsin' : actor.id
  return { by: name ?? other, person: actor.kind === 'person' ? actor.id : null, at: at.toISOString() }
}

async function serviceOf(tx: Tx, { service_id: id }: IncidentRow): Promise<PageView['incident']['service']> {
  if (id === null) return null
  return { id, name: (await loadServices(tx, [id])).get(id)?.name ?? id }
}
