import { sql } from 'kysely'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'

/** What the secret signs: the pages sent to a webhook. Null for a method without one, and for one that is gone. */
export async function methodSecret(tx: Tx, seal: Seal, methodId: string): Promise<string | null> {
  const secrets = await methodSecrets(tx, seal, [methodId])
  return secrets.get(methodId) ?? null
}

/** Methods without a secret are not in the answer. */
export async function methodSecrets(
  tx: Tx,
  seal: Seal,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('contact_methods')
    .select(['id', 'sealed_secret'])
    .where('id', '=', sql<string>`any(${ids})`)
    .where('sealed_secret', 'is not', null)
    .execute()
  return new Map(
    rows.flatMap(({ id, sealed_secret: sealed }): [string, string][] =>
      sealed ? [[id, seal.open(sealed, secretPlace(id))]] : [],
    ),
  )
}

export function secretPlace(methodId: string) {
  return { table: 'contact_methods', row: methodId, column: 'sealed_secret' }
}
