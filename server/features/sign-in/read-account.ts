import type { Account as Shown } from '../../../api/account.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { endOfSession, hasEnded } from '../../../domain/sign-in/session-limits.ts'
import type { Tx } from '../../database/transaction.ts'
import { ownerOf } from '../access/signed-in.ts'
import { passkeysPossible } from './passkeys-possible.ts'
import { presentPasskey } from './present-passkey.ts'
import type { Server } from './read-session.ts'
import { requireAccount } from './require-account.ts'
import { factorOf, identitiesOf, passkeysOf, sessionsOf, type SessionRow } from './account-store.ts'

export async function presentAccount(tx: Tx, { publicUrl }: Server, actor: Actor): Promise<Shown> {
  const person = ownerOf(actor)
  const { email, password, set_at } = await requireAccount(tx, person)
  const asking = actor.kind === 'token' ? actor.tokenId : ''
  const sessions = await sessionsOf(tx, person)
  return {
    person,
    email,
    password: password === null || set_at === null ? null : { set_at: set_at.toISOString() },
    totp: await factorOf(tx, person),
    passkeys: (await passkeysOf(tx, person)).map(presentPasskey),
    passkeys_possible: passkeysPossible(publicUrl()),
    oidc: await identitiesOf(tx, person),
    sessions: sessions
      .filter((session) => !hasEnded(session, tx.now))
      .map((session) => presentDevice(session, asking)),
  }
}

function presentDevice(session: SessionRow, asking: string): Shown['sessions'][number] {
  const { id, device, ip, created_at, last_used_at } = session
  return {
    id,
    device,
    ip,
    created_at: created_at.toISOString(),
    last_used_at: last_used_at.toISOString(),
    expires_at: endOfSession(session).toISOString(),
    current: id === asking,
  }
}
