import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/access/policy-table.ts'
import { Refused } from '../../api/problem.ts'
import type { Tx } from '../database/transaction.ts'

type Keyed = { actor: Actor; key: string; request: unknown }

const LONGEST_KEY = 255

/** What was sent as `Idempotency-Key`; null when nothing was. */
export function keyOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const key = headers['idempotency-key']
  if (typeof key !== 'string') return null
  if (key !== '' && key.length <= LONGEST_KEY) return key
  const message = `must have 1 to ${LONGEST_KEY} characters, such as a UUID`
  throw new Refused('invalid-request', `Idempotency-Key: ${message}`, [{ path: 'Idempotency-Key', message }])
}

/**
 * Runs the verb once per key. The key is written in the verb's own transaction, so that of many requests at once
 * one runs and the others wait for its answer; a refusal keeps nothing and may be tried again.
 */
export async function once(
  tx: Tx,
  { actor, key, request }: Keyed,
  verb: () => Promise<unknown>,
): Promise<unknown> {
  const who = actor.kind === 'token' ? actor.tokenId : actor.kind
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  const reserved = await tx.db
    .insertInto('idempotency_keys')
    .values({ actor: who, key, request_hash: requestHash, status: null, answer: null, created_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!reserved.numInsertedOrUpdatedRows) return await earlierAnswer(tx, who, key, requestHash)
  const answer = await verb()
  await tx.db
    .updateTable('idempotency_keys')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('actor', '=', who)
    .where('key', '=', key)
    .execute()
  return answer
}

async function earlierAnswer(tx: Tx, actor: string, key: string, requestHash: string): Promise<unknown> {
  const earlier = await tx.db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'answer'])
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (earlier.request_hash === requestHash) return earlier.answer
  throw new Refused(
    'conflict',
    `The idempotency key "${key}" was used for another request; choose a new one.`,
  )
}
