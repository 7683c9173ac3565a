import type { z } from 'zod'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { Refused } from '../../../api/problem.ts'
import type { Session } from '../../../api/session.ts'
import type { signIn as endpoint } from '../../../api/sign-in.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { Attempt } from './attempt.ts'
import { isPassword } from './password-hash.ts'
import type { Server } from './read-session.ts'
import { startSession, type Visitor } from './start-session.ts'
import { accountOfMail } from './store.ts'

const STRANGER: ActorRef = { kind: 'system' }

/** Refusals are answered and not thrown, so that they count. The same is done for addresses that nobody has. */
export async function signIn(
  tx: Tx,
  server: Server,
  { email, password }: z.output<typeof endpoint.body>,
  visitor: Visitor,
): Promise<Session | Refused> {
  const attempt = await Attempt.begin(tx, { ip: visitor.ip, account: email })
  if (attempt.refusal) return attempt.refusal
  const account = await accountOfMail(tx, email)
  if (!(await isPassword(password, account?.password ?? null)) || account === null) {
    await attempt.failed()
    const details = { email, ip: visitor.ip }
    await audit(tx, { actor: STRANGER, action: 'sign-in.failed', subject: 'installation', details })
    return new Refused('unauthenticated', 'The mail address or the password is wrong.')
  }
  await attempt.succeeded()
  return await startSession(tx, server, { person: account.id, way: 'password', visitor })
}
