import type { z } from 'zod'
import type { Account as Shown, changePassword as endpoint } from '../../../api/account.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { Attempt } from '../access/attempt.ts'
import { signedIn } from '../access/signed-in.ts'
import { isPassword } from './password-hash.ts'
import { presentAccount } from './read-account.ts'
import type { Server } from './read-session.ts'
import { setPassword } from './set-password.ts'
import { requireAccount } from './require-account.ts'

type Asked = { actor: Actor; ip: string; body: z.output<typeof endpoint.body> }

/** Guesses at the present password from a session that was left open are counted like those at the door. */
export async function changePassword(
  tx: Tx,
  server: Server,
  { actor, ip, body }: Asked,
): Promise<Shown | Refused> {
  const { person, session } = signedIn(actor)
  const attempt = await Attempt.begin(tx, { ip, account: `password of ${person}` })
  if (attempt.refusal) return attempt.refusal
  const account = await requireAccount(tx, person)
  if (account.password !== null && !(await isPassword(body.current ?? '', account.password))) {
    await attempt.failed()
    const message = 'is not your present password.'
    return new Refused('invalid-request', `current: this ${message}`, [{ path: 'current', message }])
  }
  await attempt.succeeded()
  await setPassword(tx, refOf(actor), account, { password: body.password, keep: session })
  return await presentAccount(tx, server, actor)
}
