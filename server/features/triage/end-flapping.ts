import { sql } from 'kysely'
import type { Suppression } from '../../../domain/alerting/suppression.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue, jobKind } from '../../engine/job.ts'
import { lockAlert, type AlertRow } from '../alerts/store.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import { setAlert } from './store.ts'

type Calming = { alert: string; minutes: number }

const calmJob = jobKind<Calming>('alerts.calm')

/** What flapped is calm when nothing changed for as many minutes. */
export function lookWhetherCalm(tx: Tx, calming: Calming, from: Date = tx.now): void {
  enqueue(tx, calmJob, calming, { runAt: after(from, calming), once: calming.alert })
}

/** What is over by then. What goes on firing is calm when it is released. */
export const calmHandler: TransactionalHandler<Calming> = {
  kind: calmJob,
  batch: 100,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) await look(tx, payload)
  },
}

async function look(tx: Tx, calming: Calming): Promise<void> {
  const alert = await lockAlert(tx, calming.alert)
  if (!alert || !isFlapping(alert)) return
  const { resolved_at: resolvedAt } = alert
  if (!resolvedAt || after(resolvedAt, calming) > tx.now) {
    lookWhetherCalm(tx, calming, resolvedAt ?? tx.now)
    return
  }
  await setAlert(tx, alert.id, { calm_at: tx.now })
  // A later alert of the trouble tells it for all of them.
  if (await fired(tx, alert)) return
  tellOfCalm(
    tx,
    alert,
    `It is calm: nothing was heard of it for ${calming.minutes} minutes: ${alert.summary}`,
  )
}

export function isFlapping({ suppression, calm_at }: Pick<AlertRow, 'suppression' | 'calm_at'>): boolean {
  return suppression?.by === 'flapping' && calm_at === null
}

async function fired(tx: Tx, { id, integration_id, dedup_key }: AlertRow): Promise<boolean> {
  const { rows } = await sql`select from alerts
    where integration_id = ${integration_id} and dedup_key = ${dedup_key} and id > ${id} limit 1`.execute(
    tx.db,
  )
  return rows.length > 0
}

type Told = { id: string; summary: string; incident: string | null }

export function tellOfFlapping(tx: Tx, alert: Told, { because }: Suppression): void {
  tell(tx, alert, 'flapping', `${because}. It pages nobody until it is calm: ${alert.summary}`)
}

export function tellOfCalm(tx: Tx, { id, summary, incident_id: incident }: AlertRow, text: string): void {
  tell(tx, { id, summary, incident }, 'calm', text)
}

/** In the timelines of the alert and of the incident to which it belongs. */
function tell(tx: Tx, { id, incident }: Told, event: string, text: string): void {
  const entry = { kind: 'NOTIFICATION', event, actor: SYSTEM, text, details: { alert: id } } as const
  record(tx, { ...entry, stream: `alert:${id}` })
  if (incident !== null) record(tx, { ...entry, stream: incidentStream(incident) })
}
