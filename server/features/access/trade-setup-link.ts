import type { z } from 'zod'
import { slugOf } from '../../../domain/naming/slug.ts'
import { Refused } from '../../../api/problem.ts'
import type { NewToken, tradeSetupLink as endpoint } from '../../../api/tokens.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { audit } from '../audit/append.ts'
import { issueToken } from './issue-token.ts'
import { useSetupLink } from './setup-link.ts'
import { anyAdministrator, isPerson, roleOfPerson, saveAdministrator } from './store.ts'

type Asked = z.output<typeof endpoint.body>

/** The link is used up only if all goes well: a refusal rolls back, and it can be tried again. */
export async function tradeSetupLink(tx: Tx, asked: Asked): Promise<NewToken> {
  await useSetupLink(tx, asked.token)
  const person = asked.person_id ? await administrator(tx, asked.person_id) : await firstOne(tx, asked)
  const by: ActorRef = person ? { kind: 'person', id: person, via: 'set-up link' } : { kind: 'system' }
  await audit(tx, { actor: by, action: 'setup-link.used', subject: 'installation', details: { person } })
  return await issueToken(tx, by, {
    name: 'set-up link',
    role: 'admin',
    scopes: ['admin', 'write', 'read'],
    person,
    expiresAt: null,
  })
}

async function administrator(tx: Tx, id: string): Promise<string> {
  const role = await roleOfPerson(tx, id)
  if (role === 'admin') return id
  throw new Refused(
    'invalid-request',
    role === null
      ? `person_id: there is no person "${id}"; leave it out to get a token without a person.`
      : `person_id: "${id}" is a ${role}, and the link is for administrators.`,
  )
}

/** Where there is an administrator already, or no name is given, the token stands for itself. */
async function firstOne(tx: Tx, { name, email }: Asked): Promise<string | null> {
  const called = name ?? email?.split('@')[0]
  if (called === undefined || (await anyAdministrator(tx))) return null
  const id = slugOf(called) ?? 'administrator'
  if (await isPerson(tx, id)) {
    throw new Refused(
      'conflict',
      `name: there is a person "${id}" already, who is no administrator; give another name.`,
    )
  }
  await saveAdministrator(tx, { id, name: called, email: email ?? null, time_zone: 'UTC' })
  return id
}
