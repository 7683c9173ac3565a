import type { AccountState } from '../../../api/accounts.ts'
import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import { readStates, type StateRow } from './store.ts'

type Asked = { cursor?: string | undefined; limit: number }

export async function listAccounts(
  tx: Tx,
  { cursor, limit }: Asked,
): Promise<{ items: AccountState[]; next_cursor: string | null }> {
  const rows = await readStates(tx, { after: cursor ?? null, limit: limit + 1 })
  const items = rows.slice(0, limit).map(presentState)
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.person ?? null) : null }
}

export async function showAccount(tx: Tx, person: string): Promise<AccountState> {
  const [row] = await readStates(tx, { person, limit: 1 })
  if (row) return presentState(row)
  throw new Refused('not-found', `There is no person "${person}".`)
}

function presentState(row: StateRow): AccountState {
  return {
    ...row,
    state: stateOf(row),
    last_seen_at: row.last_seen_at?.toISOString() ?? null,
    invited_at: row.invited_at?.toISOString() ?? null,
    disabled_at: row.disabled_at?.toISOString() ?? null,
  }
}

function stateOf({ disabled_at, password, passkeys, oidc, invited_at }: StateRow): AccountState['state'] {
  if (disabled_at !== null) return 'disabled'
  if (password || passkeys > 0 || oidc) return 'active'
  return invited_at === null ? 'none' : 'invited'
}
