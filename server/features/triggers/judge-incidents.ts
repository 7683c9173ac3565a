import { judge, type Judgement, type Trigger } from '../../../domain/incident/trigger.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import { pageBeside } from '../escalations/page-beside.ts'
import { keptTriggers } from '../incidents/ask-triggers.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { triggerJob } from '../incidents/jobs.ts'
import { lockIncident, saveIncident, type IncidentRow } from '../incidents/store.ts'
import { tell } from '../incidents/tell.ts'
import type { Paging } from '../notifications/page-people.ts'
import { SYSTEM } from '../timeline/record.ts'
import { putBelowParent } from './put-below-parent.ts'
import { hasFired, recentOf } from './store.ts'

type Fired = Extract<Judgement, { fires: true }>

/** What triggers say of an incident is done once. */
export function triggerHandler(paging: Paging): TransactionalHandler<{ incident: string }> {
  return {
    kind: triggerJob,
    batch: 20,
    run: async (tx, jobs) => {
      const ids = [...new Set(jobs.map(({ payload }) => payload.incident))].toSorted()
      for (const id of ids) {
        const row = await lockIncident(tx, id)
        if (row) await judgeIncident(tx, paging, row)
      }
    },
  }
}

async function judgeIncident(tx: Tx, paging: Paging, row: IncidentRow): Promise<void> {
  const scheme = await activeScheme(tx)
  for (const trigger of await keptTriggers(tx)) {
    const recent = trigger.when === 'repeated' ? await recentOf(tx, row, trigger.minutes) : []
    const judged = {
      service: row.service_id,
      team: row.team_id,
      rank: row.severity_rank,
      tags: row.tags,
      drill: row.drill,
      detectedAt: row.detected_at,
      recent: recent.length,
    }
    const judgement = judge(trigger, judged, scheme)
    if (judgement.fires && !(await hasFired(tx, row.id, trigger.id)))
      await carryOut(tx, paging, { row, recent, trigger, fired: judgement })
  }
}

async function carryOut(
  tx: Tx,
  paging: Paging,
  { row, recent, trigger, fired }: { row: IncidentRow; recent: string[]; trigger: Trigger; fired: Fired },
): Promise<void> {
  if (fired.private && !row.private) {
    await saveIncident(tx, row.id, { private: true })
    row.private = true
  }
  const parent = fired.parent
    ? await putBelowParent(tx, paging, { row, recent, trigger: trigger.id, fired })
    : null
  const { paged } = parent ? { paged: [] } : await pageBeside(tx, paging, row, fired.page, null)
  const done = [
    ...(fired.private ? ['It is private now'] : []),
    ...(parent ? [`It is below ${parent}`] : []),
    ...(paged.length > 0 ? [`Paged: ${paged.join(', ')}`] : []),
  ]
  tell(
    tx,
    row.id,
    'trigger-fired',
    SYSTEM,
    [`The trigger ${trigger.id} fired, since ${fired.because}`, ...done].join('. ') + '.',
    {
      kind: 'NOTIFICATION',
      details: { trigger: trigger.id, because: fired.because, private: fired.private, parent, paged },
    },
  )
}
