import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Change } from '../../../domain/organisation/difference.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { audit } from '../audit/append.ts'

const verbs = { create: 'created', update: 'updated', remove: 'removed' } as const
const mostNamed = 2_000

/** One entry per request in the audit log, with what changed from what to what. */
export async function writeDown(tx: Tx, actor: Actor, changes: Change[]): Promise<void> {
  const [first, ...others] = changes
  if (!first) return
  const single = others.length === 0
  await audit(tx, {
    actor: refOf(actor),
    action: single ? `${first.kind}.${verbs[first.change]}` : 'organisation.applied',
    subject: single ? `${first.kind}:${first.id}` : 'organisation',
    details: { count: changes.length, changes: changes.slice(0, mostNamed).map(plain) },
  })
}

function plain({ change, kind, id, fields }: Change) {
  return { change, kind, id, fields: JSON.stringify(fields) }
}
