import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { deviceName } from '../../../domain/sign-in/device-name.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import type { Asked } from '../../http/serve.ts'
import { sessionCookie } from '../../http/session-cookie.ts'
import { actorOfSession } from '../../http/session-actor.ts'
import { audit } from '../audit/append.ts'
import { presentSession, type Server } from './read-session.ts'
import type { Session } from '../../../api/session.ts'
import { accountOf, saveSession } from './store.ts'

/** The browser that signs in. */
export type Visitor = Pick<Asked<unknown, unknown, unknown>, 'ip' | 'userAgent' | 'setCookie'>

/** Always a new reference: one that was there before the sign-in is worth nothing after it. */
export async function startSession(
  tx: Tx,
  server: Server,
  { person, way, visitor }: { person: string; way: string; visitor: Visitor },
): Promise<Session> {
  await refuseDisabled(tx, person)
  const secret = randomBytes(32).toString('base64url')
  const device = deviceName(visitor.userAgent)
  const row = {
    id: randomUUIDv7(),
    hash: hashToken(secret),
    person_id: person,
    device,
    ip: visitor.ip,
    created_at: tx.now,
    last_used_at: tx.now,
  }
  await saveSession(tx, row)
  const by: ActorRef = { kind: 'person', id: person, via: 'web' }
  const details = { way, device, ip: visitor.ip }
  await audit(tx, { actor: by, action: 'session.started', subject: `person:${person}`, details })
  visitor.setCookie(sessionCookie(secret, server.publicUrl()))
  return await presentSession(tx, server, await actorOfSession(tx, row.hash))
}

async function refuseDisabled(tx: Tx, person: string): Promise<void> {
  const account = await accountOf(tx, person)
  if (account === null || account.disabled_at !== null) {
    throw new Refused('forbidden', 'This person may not sign in any more. Ask an administrator.')
  }
}
