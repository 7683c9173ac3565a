import { sql } from 'kysely'
import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { keyPlace } from './integration-of-key.ts'

/** Hashes are hexadecimal. */
export type KeptKey = { integration: string; hash: string }

export async function keysOfIntegrations(tx: Tx, ids: readonly string[]): Promise<KeptKey[]> {
  return await tx.db
    .selectFrom('integration_keys')
    .select(['integration_id as integration', sql<string>`encode(key_hash, 'hex')`.as('hash')])
    .where('integration_id', '=', sql<string>`any(${ids})`)
    .orderBy('created_at')
    .orderBy('key_hash')
    .execute()
}

export async function ownersOfKeys(tx: Tx, hashes: readonly string[]): Promise<KeptKey[]> {
  return await tx.db
    .selectFrom('integration_keys')
    .select(['integration_id as integration', sql<string>`encode(key_hash, 'hex')`.as('hash')])
    .where(sql<string>`encode(key_hash, 'hex')`, '=', sql<string>`any(${hashes})`)
    .execute()
}

/** The live keys per integration, the oldest first. */
export async function openKeys(tx: Tx, seal: Seal, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.db
    .selectFrom('integration_keys')
    .selectAll()
    .where('integration_id', '=', sql<string>`any(${ids})`)
    .orderBy('created_at')
    .orderBy('key_hash')
    .execute()
  const keys = new Map<string, string[]>()
  for (const { integration_id: id, key_hash: hash, sealed_key: sealed } of rows) {
    const list = keys.get(id) ?? []
    keys.set(id, list)
    list.push(seal.open(sealed, keyPlace(hash)))
  }
  return keys
}

export async function removeKeys(tx: Tx, hashes: readonly string[]): Promise<void> {
  await sql`delete from integration_keys
    where key_hash in (select decode(hash, 'hex') from unnest(${hashes}::text[]) as hash)`.execute(tx.db)
}

/** Sealed keys are hexadecimal, too. */
export async function addKeys(
  tx: Tx,
  keys: { integration: string; hash: string; sealed: string }[],
): Promise<void> {
  if (keys.length === 0) return
  await sql`insert into integration_keys (key_hash, integration_id, sealed_key, created_at)
    select decode(hash, 'hex'), integration, decode(sealed, 'hex'), ${tx.now}
    from json_to_recordset(${JSON.stringify(keys)}::json) as given (integration text, hash text, sealed text)`.execute(
    tx.db,
  )
}
