import { Refused } from '../../../api/problem.ts'
import type { Target } from '../../../domain/escalation/policy.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageBeside, type Beside } from '../escalations/page-beside.ts'
import type { Paging } from '../notifications/page-people.ts'
import { nameOf, type IncidentRow } from './store.ts'

/** Two who call the same person at once ring them once; later on they are rung again. */
const SPARED_MINUTES = 1

type Callee = { name: string; targets: Target[]; otherwise?: string }

/** Pages beside the walk; refuses when nobody can be paged; `otherwise` says what is left then. */
export async function pageNow(
  tx: Tx,
  paging: Paging,
  row: IncidentRow,
  { name, targets, otherwise = '' }: Callee,
): Promise<Beside> {
  if (!isOpen(row))
    throw new Refused('conflict', `${nameOf(row.id)} is ${row.status}; nobody is paged for it.`)
  const since = before(tx.now, { minutes: SPARED_MINUTES })
  const called = await pageBeside(tx, paging, row, targets, since, 'call')
  if (called.paged.length + called.spared.length === 0)
    throw new Refused('conflict', `${name} reaches nobody now${otherwise}.`)
  return called
}

export function whoRang({ paged, spared }: Beside): string {
  return paged.length > 0 ? `Paged: ${paged.join(', ')}.` : `${spared.join(', ')} was paged just now.`
}

/** ` Replication is broken.` */
export function becauseOf(why: string | undefined): string {
  return why === undefined ? '' : ` ${why.replace(/[.!?]?$/, '.')}`
}
