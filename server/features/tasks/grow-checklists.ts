import { effectiveChecklists } from '../../../domain/checklist/effective.ts'
import { missingItems, type NewItem } from '../../../domain/checklist/missing-items.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { nextNumber } from '../incidents/next-number.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { lockIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Happened } from '../timeline/reactions.ts'
import { incidentOf, SYSTEM } from '../timeline/record.ts'
import { ownChecklists } from './checklist-store.ts'
import { growJob } from './jobs.ts'
import { insertTasks, itemsOf, type TaskRow } from './store.ts'

export const growHandler: TransactionalHandler<Happened> = {
  kind: growJob,
  batch: 20,
  run: async (tx, jobs) => {
    for (const { payload } of jobs) {
      const incident = await lockIncident(tx, incidentOf(payload.stream))
      if (incident) await growChecklists(tx, incident)
    }
  },
}

/** Gives a declared incident the items that its level has and it has not. */
async function growChecklists(tx: Tx, incident: IncidentRow): Promise<void> {
  const { id, declared_at: declaredAt, severity_rank: rank, severity } = incident
  if (!declaredAt || incident.merged_into !== null) return
  const lists = effectiveChecklists(await ownChecklists.all(tx), await activeScheme(tx))
  const has = await itemsOf(tx, id)
  const items = missingItems(lists, { rank, declaredAt, has })
  if (items.length === 0) return
  const first = await nextNumber(tx, 'incident_tasks', id)
  insertTasks(
    tx,
    items.map((item, index) => rowOf(tx, id, first + index, item)),
  )
  const [event, words] =
    has.size === 0 ? ['checklists-started', 'Checklists of'] : ['checklists-grown', 'Checklists grew for']
  tell(tx, id, event, SYSTEM, `${words} ${severity}: ${items.length} items.`, {
    kind: 'NOTIFICATION',
    details: { items: items.length, checklists: [...new Set(items.map(({ checklist }) => checklist))] },
  })
}

function rowOf(tx: Tx, incident: string, number: number, item: NewItem): TaskRow {
  return {
    incident_id: incident,
    number,
    checklist: item.checklist,
    item: item.item,
    phase: item.phase,
    title: item.title,
    assignee: null,
    due_at: item.dueAt,
    state: 'open',
    ended_by: null,
    ended_at: null,
    created_by: SYSTEM,
    created_at: tx.now,
  }
}
