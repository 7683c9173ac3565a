import type { z } from 'zod'
import type { takeDeviceToken as endpoint } from '../../../api/device-logins.ts'
import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { issueToken } from '../access/issue-token.ts'
import { roleOfPerson } from '../access/store.ts'
import { GRANTED_DAYS, grantsOf } from './grant.ts'
import { deleteLogin, lockLoginOfHash } from './store.ts'

type Answer = z.input<typeof endpoint.answer>

export async function takeToken(tx: Tx, deviceCode: string): Promise<Answer | Refused> {
  const login = await lockLoginOfHash(tx, hashToken(deviceCode))
  if (login === null)
    throw new Refused('not-found', 'This login is too old, or its token was taken. Log in anew.')
  if (login.answer === null) return { state: 'waiting' }
  await deleteLogin(tx, login)
  const person = login.person_id
  const role = person === null ? null : await roleOfPerson(tx, person)
  if (login.answer === 'refused' || person === null || role === null) {
    return new Refused('forbidden', 'The login was turned away in the web app.')
  }
  const by: ActorRef = { kind: 'person', id: person, via: 'web' }
  const { scopes } = grantsOf(role)
  const expiresAt = after(tx.now, { days: GRANTED_DAYS })
  const { token } = await issueToken(tx, by, {
    name: login.name,
    role,
    scopes,
    person,
    expiresAt,
  })
  return { state: 'confirmed', token, person, expires_at: expiresAt.toISOString() }
}
