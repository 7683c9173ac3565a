import type { Passkey } from '../../../api/account.ts'
import type { PasskeyRow } from './account-store.ts'

export function presentPasskey({ id, name, backed_up, created_at, last_used_at }: PasskeyRow): Passkey {
  return {
    id,
    name,
    backed_up,
    created_at: created_at.toISOString(),
    last_used_at: last_used_at?.toISOString() ?? null,
  }
}
