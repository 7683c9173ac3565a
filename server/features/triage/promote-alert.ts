import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { inhibitorNames } from '../../../domain/alerting/inhibition-rule.ts'
import { matchable } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import type { AlertRow } from '../alerts/store.ts'
import { startEscalations } from '../escalations/start-escalations.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { lockAlertFor } from '../incidents/lock-alert-for.ts'
import { nameOf } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices } from '../services/load-services.ts'
import { loadInhibition } from '../suppression/load-inhibition.ts'
import { asNew } from './as-new.ts'
import { isFlapping } from './end-flapping.ts'
import { openForMembers } from './open-for-members.ts'
import { setAlert } from './store.ts'
import { withAlerts } from './with-alerts.ts'

/** Whatever kept it from paging, somebody wants an incident for it: one is opened as if nothing had. */
export async function promoteAlert(tx: Tx, paging: Paging, actor: Actor, id: string): Promise<void> {
  const row = await lockAlertFor(tx, actor, id)
  refuseUnlessWaiting(row)
  const service = (await loadServices(tx, row.service_id ? [row.service_id] : [])).get(row.service_id ?? '')
  const alert = asNew(row, service ?? null)
  if (!alert.state.latest) return
  const home = { incident: null, service: row.service_id ?? '', openedAt: tx.now, members: [alert] }
  const opening = { home, first: alert, trigger: alert.state.latest, key: null, storm: null }
  const starts = await openForMembers(tx, await activeScheme(tx), [opening], new Map())
  await setAlert(tx, id, {
    status: 'triggered',
    incident_id: alert.incident,
    inhibits: await inhibits(tx, row),
    ...(isFlapping(row) && { calm_at: tx.now }),
  })
  const by = refOf(actor)
  const text = `${wordsFor(by)} made an incident of an alert that paged nobody. ${row.suppression?.because ?? ''}`
  tell(tx, alert.incident ?? '', 'promoted', by, text.trim(), { details: { alert: id } })
  await startEscalations(tx, paging, withAlerts(starts, [alert]))
}

function refuseUnlessWaiting({ status, incident_id: incident }: AlertRow): void {
  if (incident !== null) {
    throw new Refused('conflict', `It belongs to ${nameOf(incident)}. Work there, or declare that incident.`)
  }
  if (status === 'resolved') {
    throw new Refused('conflict', 'This alert is resolved. Declare an incident if there is still trouble.')
  }
}

async function inhibits(tx: Tx, row: AlertRow): Promise<string[] | null> {
  const { service_id: service, integration_id: integration } = row
  const names = inhibitorNames(await loadInhibition(tx), matchable({ ...row, service, integration }))
  return names.length > 0 ? names : null
}
