import type { z } from 'zod'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { Refused } from '../../../api/problem.ts'
import type { Session } from '../../../api/session.ts'
import type { signIn as endpoint } from '../../../api/sign-in.ts'
import type { Tx } from '../../database/transaction.ts'
import { Attempt } from '../access/attempt.ts'
import { audit } from '../audit/append.ts'
import { isPassword } from './password-hash.ts'
import { showCode } from '../second-factor/show-code.ts'
import { hasFactor } from '../second-factor/store.ts'
import { codeNeeded, wrongCode } from '../second-factor/wrong-code.ts'
import type { Parts } from './parts.ts'
import { startSession, type Visitor } from './start-session.ts'
import { accountOfMail } from './store.ts'

const STRANGER: ActorRef = { kind: 'system' }

/** Refusals are answered and not thrown, so that they count. The same is done for addresses that nobody has. */
export async function signIn(
  tx: Tx,
  { server, seal }: Parts,
  { email, password, code }: z.output<typeof endpoint.body>,
  visitor: Visitor,
): Promise<Session | Refused> {
  const attempt = await Attempt.begin(tx, { ip: visitor.ip, account: email })
  if (attempt.refusal) return attempt.refusal
  const account = await accountOfMail(tx, email)
  const failed = async (refused: Refused): Promise<Refused> => {
    await attempt.failed()
    const details = { email, ip: visitor.ip }
    await audit(tx, { actor: STRANGER, action: 'sign-in.failed', subject: 'installation', details })
    return refused
  }
  if (!(await isPassword(password, account?.password ?? null)) || account === null) {
    return await failed(new Refused('unauthenticated', 'The mail address or the password is wrong.'))
  }
  if (await hasFactor(tx, account.id)) {
    if (code === undefined) return codeNeeded()
    if (!(await showCode(tx, seal, account.id, code))) return await failed(wrongCode())
  }
  await attempt.succeeded()
  return await startSession(tx, server, { person: account.id, way: 'password', visitor })
}
