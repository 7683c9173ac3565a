import { type Followed, replan } from '../../../domain/communication/plan.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TransactionalHandler } from '../../engine/handler.ts'
import type { Happened } from '../timeline/reactions.ts'
import { lockIncident, type IncidentRow } from '../incidents/store.ts'
import { expectLater, remindWhenOverdue } from './expect-later.ts'
import { dropExpected, expectedOf, rebindExpected } from './expected-store.ts'
import { planJob } from './jobs.ts'
import { planOf } from './plan-of.ts'
import { incidentOf } from '../timeline/record.ts'

/** Follows the declaration, the severity and the end of an incident. */
export const planHandler: TransactionalHandler<Happened> = {
  kind: planJob,
  batch: 50,
  run: async (tx, jobs) => {
    for (const stream of new Set(jobs.map(({ payload }) => payload.stream))) {
      const row = await lockIncident(tx, incidentOf(stream))
      if (row) await planCommunications(tx, row)
    }
  },
}

async function planCommunications(tx: Tx, row: IncidentRow): Promise<void> {
  const { add, rebind, drop } = replan(
    await planOf(tx, row),
    followed(row),
    await expectedOf(tx, row.id),
    tx.now,
  )
  dropExpected(tx, drop)
  rebindExpected(tx, rebind)
  for (const one of rebind) remindWhenOverdue(tx, one)
  expectLater(tx, row.id, add)
}

function followed(row: IncidentRow): Followed {
  return {
    // Of what was imported people were told elsewhere.
    declaredAt: row.imported ? null : row.declared_at,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
    isOver: !isOpen(row),
    isMerged: row.status === 'merged',
    drill: row.drill,
    private: row.private,
  }
}
