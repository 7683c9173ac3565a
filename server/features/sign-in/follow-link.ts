import type { z } from 'zod'
import { Refused } from '../../../api/problem.ts'
import type { Session } from '../../../api/session.ts'
import type { followLink as endpoint, lookAtLink as look } from '../../../api/sign-in.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { Attempt } from '../access/attempt.ts'
import { audit } from '../audit/append.ts'
import { showCode } from '../second-factor/show-code.ts'
import { hasFactor } from '../second-factor/store.ts'
import { codeNeeded, wrongCode } from '../second-factor/wrong-code.ts'
import { findLink, useLink } from './links.ts'
import type { Parts } from './parts.ts'
import { requireAccount } from './require-account.ts'
import { setPassword } from './set-password.ts'
import { startSession, type Visitor } from './start-session.ts'

export async function lookAtLink(tx: Tx, token: string): Promise<z.input<typeof look.answer>> {
  const { kind, person_id: person, expires_at } = await findLink(tx, token)
  const { name, email } = await requireAccount(tx, person)
  return { kind, name, email, expires_at: expires_at.toISOString(), needs_code: await hasFactor(tx, person) }
}

/** The link is used up only if all goes well. Whoever reads the mail of another still lacks the authenticator app. */
export async function followLink(
  tx: Tx,
  { server, seal }: Parts,
  { token, password, code }: z.output<typeof endpoint.body>,
  visitor: Visitor,
): Promise<Session | Refused> {
  const link = await findLink(tx, token)
  const person = link.person_id
  if (await hasFactor(tx, person)) {
    const attempt = await Attempt.begin(tx, { ip: visitor.ip, account: `code of ${person}` })
    if (attempt.refusal) return attempt.refusal
    if (code === undefined) return codeNeeded()
    if (!(await showCode(tx, seal, person, code))) {
      await attempt.failed()
      return wrongCode()
    }
  }
  const by: ActorRef = { kind: 'person', id: person, via: 'link' }
  await useLink(tx, link)
  await audit(tx, {
    actor: by,
    action: 'sign-in-link.used',
    subject: `person:${person}`,
    details: { kind: link.kind },
  })
  if (password !== undefined) {
    await setPassword(tx, by, await requireAccount(tx, person), { password, keep: null })
  } else if (link.kind === 'reset') {
    const message = 'is needed: this link is for setting one.'
    throw new Refused('invalid-request', `password ${message}`, [{ path: 'password', message }])
  }
  return await startSession(tx, server, { person, way: link.kind, visitor })
}
