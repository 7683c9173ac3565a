import type { FastifyRequest } from 'fastify'
import type { KnownKeys } from '../intake/known-keys.ts'
import type { Integration } from '../services/integration-of-key.ts'

/** The integration whose key a request carries as `Authorization: GenieKey KEY`; null: nobody's. */
export async function callerOf(keys: KnownKeys, { headers }: FastifyRequest): Promise<Integration | null> {
  const key = /^GenieKey (\S+)$/i.exec(headers.authorization?.trim() ?? '')?.[1]
  return key === undefined ? null : await keys.find(key, ['opsgenie'])
}
