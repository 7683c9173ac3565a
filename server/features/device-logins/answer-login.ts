import type { DeviceLogin } from '../../../api/device-logins.ts'
import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import { Attempt } from '../access/attempt.ts'
import { signedIn } from '../access/signed-in.ts'
import { audit } from '../audit/append.ts'
import { grantsOf } from './grant.ts'
import { lockLoginOfCode, saveAnswer, type LoginRow } from './store.ts'
import { readUserCode } from './user-code.ts'

type Asked = { actor: Actor; ip: string; code: string }

export async function lookAtLogin(tx: Tx, asked: Asked): Promise<DeviceLogin | Refused> {
  const login = await findLogin(tx, asked)
  if (login instanceof Refused) return login
  const { actor } = asked
  return {
    user_code: login.user_code,
    name: login.name,
    ip: login.ip,
    created_at: login.created_at.toISOString(),
    expires_at: login.expires_at.toISOString(),
    grants: grantsOf(actor.kind === 'token' ? actor.role : 'stakeholder'),
  }
}

export async function answerLogin(tx: Tx, asked: Asked & { allow: boolean }): Promise<void | Refused> {
  const { person } = signedIn(asked.actor)
  const login = await findLogin(tx, asked)
  if (login instanceof Refused) return login
  const answer = asked.allow ? 'allowed' : 'refused'
  await saveAnswer(tx, login, { person, answer })
  const details = { device: login.name, ip: login.ip }
  await audit(tx, {
    actor: refOf(asked.actor),
    action: `device-login.${answer}`,
    subject: `person:${person}`,
    details,
  })
}

/** Codes are short, so guesses are counted. */
async function findLogin(tx: Tx, { actor, ip, code }: Asked): Promise<LoginRow | Refused> {
  const { person } = signedIn(actor)
  const attempt = await Attempt.begin(tx, { ip, account: `device code by ${person}` })
  if (attempt.refusal) return attempt.refusal
  const userCode = readUserCode(code)
  const login = userCode === null ? null : await lockLoginOfCode(tx, userCode)
  if (login?.answer === null) return login
  await attempt.failed()
  return new Refused('not-found', 'This code is not known here, was answered, or is older than ten minutes.')
}
