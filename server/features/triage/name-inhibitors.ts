import { inhibitorNames } from '../../../domain/alerting/inhibition-rule.ts'
import { matchable } from '../../../domain/alerting/suppression.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { enqueue } from '../../engine/job.ts'
import type { AlertRow } from '../alerts/store.ts'
import { nameInhibitorsJob } from '../suppression/jobs.ts'
import { loadInhibition } from '../suppression/load-inhibition.ts'

const MOST_AT_ONCE = 500

type After = { after: string | null }

/** When the rules have changed, other alerts of those that are open inhibit. */
export const nameInhibitorsHandler: TransactionalHandler<After> = {
  kind: nameInhibitorsJob,
  batch: 1,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) await nameAgain(tx, payload)
  },
}

async function nameAgain(tx: Tx, { after }: After): Promise<void> {
  const inhibition = await loadInhibition(tx)
  const rows = await lockAlertsThatPage(tx, after)
  const named = rows.map(({ id, ...row }) => {
    const { service_id: service, integration_id: integration } = row
    const names = inhibitorNames(inhibition, matchable({ ...row, service, integration }))
    return { id, before: row.inhibits, inhibits: names.length > 0 ? names : null }
  })
  updateRows(
    tx,
    'alerts',
    named
      .filter(({ before, inhibits }) => String(before) !== String(inhibits))
      .map(({ id, inhibits }) => ({ id, inhibits })),
  )
  const last = rows.at(-1)
  if (last && rows.length === MOST_AT_ONCE) enqueue(tx, nameInhibitorsJob, { after: last.id })
}

/** In the order in which triage locks alerts. */
async function lockAlertsThatPage(tx: Tx, after: string | null): Promise<AlertRow[]> {
  const open = tx.db
    .selectFrom('alerts')
    .selectAll()
    .where('status', 'in', ['triggered', 'acknowledged'])
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .forUpdate()
  return await (after === null ? open : open.where('id', '>', after)).execute()
}
