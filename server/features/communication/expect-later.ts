import { type Expected, type NewExpected, overdueAt } from '../../../domain/communication/plan.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue } from '../../engine/job.ts'
import { insertExpected } from './expected-store.ts'
import { overdueJob } from './jobs.ts'

/** Expects messages from now on; when one is overdue, somebody is reminded. */
export function expectLater(tx: Tx, incidentId: string, all: readonly NewExpected[]): void {
  for (const one of insertExpected(tx, incidentId, all)) remindWhenOverdue(tx, one)
}

export function remindWhenOverdue(tx: Tx, one: Pick<Expected, 'id' | 'since' | 'bounds'>): void {
  const at = overdueAt(one)
  const payload = { expected: one.id, overdueAt: at.toISOString() }
  // Bounds that change and change back would remind twice.
  enqueue(tx, overdueJob, payload, { runAt: at, once: `${payload.expected} ${payload.overdueAt}` })
}
