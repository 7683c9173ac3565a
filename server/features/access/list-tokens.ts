import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Token } from '../../../api/tokens.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentToken } from './present-token.ts'
import { workingTokens } from './store.ts'

export async function listTokens(
  tx: Tx,
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Token[]; next_cursor: string | null }> {
  const rows = await workingTokens(tx, {
    person: actor.kind === 'token' ? actor.person : null,
    everybodys: allow(actor, 'token.read').allow,
    before: cursor ?? null,
    limit: limit + 1,
  })
  const items = rows.slice(0, limit).map(presentToken)
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
