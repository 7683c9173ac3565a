import { randomUUIDv7 } from 'node:crypto'
import type { Role, Scope } from '../../../domain/access/policy-table.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { NewToken } from '../../../api/tokens.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { audit } from '../audit/append.ts'
import { newSecret } from './new-secret.ts'
import { presentToken } from './present-token.ts'
import { saveToken } from './store.ts'

export type Grant = {
  name: string
  role: Role
  scopes: Scope[]
  person: string | null
  expiresAt: Date | null
}

/** Whether it may be granted is decided before. */
export async function issueToken(tx: Tx, by: ActorRef, grant: Grant): Promise<NewToken> {
  const secret = newSecret()
  const row = {
    id: randomUUIDv7(),
    name: grant.name,
    role: grant.role,
    scopes: grant.scopes,
    person_id: grant.person,
    created_at: tx.now,
    expires_at: grant.expiresAt,
    last_used_at: null,
    revoked_at: null,
    hash: hashToken(secret),
  }
  await saveToken(tx, row)
  const { name, role, scopes, person } = grant
  await audit(tx, {
    actor: by,
    action: 'token.created',
    subject: `token:${row.id}`,
    details: { name, role, scopes, person, expires_at: grant.expiresAt },
  })
  return { ...presentToken(row), token: secret }
}
