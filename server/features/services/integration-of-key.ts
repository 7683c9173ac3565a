import { createHash } from 'node:crypto'
import type { IntegrationSettings } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'

export type Integration = { id: string; service: string; type: string; settings: IntegrationSettings }

/** Keys are looked up by their hash, so that neither the database nor its log ever holds one in clear. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

export function keyPlace(hash: Buffer) {
  return { table: 'integration_keys', row: hash.toString('hex'), column: 'sealed_key' }
}

export async function integrationOfKey(tx: Tx, key: string): Promise<Integration | null> {
  const row = await tx.db
    .selectFrom('integrations')
    .innerJoin('integration_keys', 'integration_id', 'id')
    .select(['id', 'service_id as service', 'type', 'settings'])
    .where('key_hash', '=', hashKey(key))
    .executeTakeFirst()
  return row ?? null
}

export async function integrationById(tx: Tx, id: string): Promise<Integration | null> {
  const row = await tx.db
    .selectFrom('integrations')
    .select(['id', 'service_id as service', 'type', 'settings'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
