import type { Token } from '../../../api/tokens.ts'
import type { TokenRow } from './store.ts'

export function presentToken(row: TokenRow): Token {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    person: row.person_id,
    scopes: row.scopes,
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at?.toISOString() ?? null,
    last_used_at: row.last_used_at?.toISOString() ?? null,
  }
}
