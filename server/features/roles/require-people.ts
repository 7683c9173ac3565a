import { Refused } from '../../../api/problem.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import type { Tx } from '../../database/transaction.ts'

/** Refuses a name that is nobody's, with the one that was likely meant. */
export async function requirePeople(
  tx: Tx,
  named: readonly { path: string; person: string }[],
): Promise<void> {
  if (named.length === 0) return
  const rows = await tx.db.selectFrom('people').select('id').execute()
  const known = new Set(rows.map(({ id }) => id))
  const wrong = named.find(({ person }) => !known.has(person))
  if (!wrong) return
  const near = nearest(wrong.person, known)
  const hint = near === null ? '.' : `; did you mean "${near}"?`
  throw new Refused('invalid-request', `${wrong.path}: there is no person "${wrong.person}"${hint}`, [
    { path: wrong.path, message: `no person "${wrong.person}"` },
  ])
}
