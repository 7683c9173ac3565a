import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Content, link } from '../../../domain/audit/chain.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'

export type Audited = {
  actor: ActorRef
  /** `organisation.applied`, `token.created` … */
  action: string
  /** What it was done to: `service:checkout-api`. */
  subject: string
  details?: Record<string, Content>
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Appends to the audit log in the caller's transaction; the chain has one writer at a time. */
export async function audit(tx: Tx, { actor, action, subject, details = {} }: Audited): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tocsin audit log'))`.execute(tx.db)
  const last = await tx.db
    .selectFrom('audit_log')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const content = { at: tx.now, actor, action, subject, details }
  const next = link(content, last ? { number: Number(last.number), hash: last.hash } : null, sha256)
  await tx.db
    .insertInto('audit_log')
    .values({
      number: String(next.number),
      at: tx.now,
      actor: JSON.stringify(actor),
      action,
      subject,
      details: JSON.stringify(details),
      previous_hash: next.previousHash,
      hash: next.hash,
    })
    .execute()
}
