import type { Request } from '../../../domain/alerting/signal.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { levelOfAlert } from '../../../domain/severity/alert-severity.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import type { Tx } from '../../database/transaction.ts'
import type { AlertRow } from '../alerts/store.ts'
import { escalateNow } from '../escalations/escalate-now.ts'
import { acknowledgeIncident } from '../incidents/acknowledge-incident.ts'
import { activeScheme, changeSeverity } from '../incidents/change-severity.ts'
import { resolveBySource } from '../incidents/resolve-by-source.ts'
import { snoozeIncident } from '../incidents/snooze-incident.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { unacknowledgeIncident } from '../incidents/unacknowledge-incident.ts'
import type { Paging } from '../notifications/page-people.ts'
import { loadServices } from '../services/load-services.ts'
import { callResponder } from './call-responder.ts'
import { setAlert } from './store.ts'

/** The alert and the incident that a request is about, both as they are now, and who asks. */
export type Work = {
  alert: AlertRow
  incident: IncidentRow | null
  by: ActorRef
  who: string | null
}

export type Done = { answer: string; told?: { event: string; text: string } } | { refused: string }

type Of<A extends Request['ask']> = Request & { ask: A }
type Ways = { [A in Request['ask']]: (tx: Tx, paging: Paging, work: Work, request: Of<A>) => Promise<Done> }

const CLOSED = { refused: 'Alert is already closed' }

/** Labels and details are changed by the caller; this is what a request means besides. */
const ways: Ways = {
  acknowledge: async (tx, _paging, { alert, incident, by }) => {
    if (alert.status === 'resolved') return CLOSED
    if (alert.status === 'acknowledged') return { refused: 'Alert is already acknowledged' }
    if (alert.status === 'suppressed') return { refused: 'Alert is suppressed; there is nothing to answer' }
    await setAlert(tx, alert.id, { status: 'acknowledged', acknowledged_at: tx.now })
    if (incident && isOpen(incident)) await acknowledgeIncident(tx, incident, by)
    return { answer: 'Acknowledged alert' }
  },
  resolve: async (tx, _paging, work) => {
    if (work.alert.status === 'resolved') return CLOSED
    await resolve(tx, work)
    return { answer: 'Closed alert' }
  },
  delete: async (tx, _paging, work) => {
    if (work.alert.status !== 'resolved') await resolve(tx, work)
    return {
      answer: 'Deleted alert',
      told: { event: 'alert-deleted', text: said(work, 'deleted the alert.') },
    }
  },
  unacknowledge: async (tx, paging, work) => {
    const { alert, incident, by } = work
    if (alert.status !== 'acknowledged') return { refused: 'Alert is not acknowledged' }
    await setAlert(tx, alert.id, { status: 'triggered', acknowledged_at: null })
    if (incident?.status === 'acknowledged') {
      await unacknowledgeIncident(tx, paging, incident, by, said(work, 'took the acknowledgement back.'))
    }
    return { answer: 'UnAcknowledged alert' }
  },
  escalate: async (tx, paging, work) => {
    if (work.alert.status === 'resolved' || !work.incident || !isOpen(work.incident)) return CLOSED
    if (!(await escalateNow(tx, paging, work.incident.id))) {
      return { refused: 'There is no escalation that could go on' }
    }
    const text = said(work, 'escalated: the next step is paged now.')
    return { answer: 'Escalated alert', told: { event: 'escalated', text } }
  },
  snooze: async (tx, _paging, { alert, incident, by }, { until }) => {
    if (alert.status === 'resolved' || !incident || !isOpen(incident)) return CLOSED
    const minutes = (until.getTime() - tx.now.getTime()) / 60_000
    if (minutes <= 0) return { refused: 'End time is in the past' }
    await snoozeIncident(tx, incident, by, minutes)
    return { answer: 'Snoozed alert' }
  },
  note: async (_tx, _paging, work, { text }) => ({
    answer: 'Added note',
    told: { event: 'note', text: work.who === null ? text : `${work.who}: ${text}` },
  }),
  assign: async (_tx, _paging, work, { to }) =>
    changedTo('Assigned alert', work, `assigned the alert to ${to}.`),
  call: async (tx, paging, work, { responder }) => {
    if (work.alert.status === 'resolved' || !work.incident || !isOpen(work.incident)) return CLOSED
    const called = await callResponder(tx, paging, work.incident, responder)
    if ('refused' in called) return called
    const text = said(work, `called ${responder.name} in: ${called.people.join(', ')}.`)
    return { answer: 'Added responder', told: { event: 'called-in', text } }
  },
  act: async (_tx, _paging, work, { action }) =>
    changedTo('Executed custom action', work, `asked for the action "${shorten(action, 200)}".`),
  tag: async (_tx, _paging, work, { tags }) =>
    changedTo('Added tags', work, `added the tags ${tags.join(', ')}.`),
  untag: async (_tx, _paging, work, { tags }) =>
    changedTo('Removed tags', work, `took away the tags ${tags.join(', ')}.`),
  label: async (_tx, _paging, work, { labels }) =>
    changedTo('Added details', work, `set the labels ${Object.keys(labels).join(', ')}.`),
  unlabel: async (_tx, _paging, work, { names }) =>
    changedTo('Removed details', work, `took away the labels ${names.join(', ')}.`),
  summarise: async (tx, _paging, work, { summary }) => {
    await setAlert(tx, work.alert.id, { summary: shorten(summary, 1024) })
    return { answer: 'Updated message' }
  },
  describe: async () => ({ answer: 'Updated description' }),
  rate: async (tx, paging, work, { severity, priority }) => {
    await setAlert(tx, work.alert.id, { severity })
    await raiseSeverity(tx, paging, work, severity)
    return changedTo('Updated priority', work, `set the priority to ${priority}.`)
  },
}

export async function carryOut<A extends Request['ask']>(
  tx: Tx,
  paging: Paging,
  work: Work,
  ask: A,
  request: Of<A>,
): Promise<Done> {
  return await ways[ask](tx, paging, work, request)
}

async function resolve(tx: Tx, { alert, incident, by }: Work): Promise<void> {
  await setAlert(tx, alert.id, { status: 'resolved', resolved_at: tx.now })
  if (incident) await resolveBySource(tx, [incident.id], by)
}

/** As with every source, an undeclared incident is as severe as its worst alert. */
async function raiseSeverity(
  tx: Tx,
  paging: Paging,
  { alert, incident, by }: Work,
  severity: AlertRow['severity'],
): Promise<void> {
  if (!incident || incident.declared_at || !isOpen(incident) || alert.status === 'resolved') return
  const services = await loadServices(tx, alert.service_id === null ? [] : [alert.service_id])
  const map = services.get(alert.service_id ?? '')?.severityMap
  const level = levelOfAlert(await activeScheme(tx), severity, map)
  if (level.rank >= incident.severity_rank) return
  await changeSeverity(tx, paging, incident, by, { level, reason: alert.summary })
}

function changedTo(answer: string, work: Work, what: string): Done {
  return { answer, told: { event: 'alert-changed', text: said(work, what) } }
}

function said({ who, alert }: Work, what: string): string {
  return `${who ?? alert.integration_id} ${what}`
}
