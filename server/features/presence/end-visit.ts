import type { Tx } from '../../database/transaction.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { forgetVisit } from './store.ts'

export function endVisit(tx: Tx, { id: incidentId }: IncidentRow, visit: string): void {
  forgetVisit(tx, incidentId, visit)
  tx.afterCommit(() => tx.announce({ topic: 'presence', incidentId }))
}
