import type { z } from 'zod'
import { allow, mayGrant, type Actor } from '../../../domain/access/policy-table.ts'
import { Refused } from '../../../api/problem.ts'
import type { createToken as endpoint, NewToken } from '../../../api/tokens.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { refOf } from './actor-ref.ts'
import { issueToken, type Grant } from './issue-token.ts'
import { isPerson } from './store.ts'

/** What is left out is as the asking token has it. */
export async function createToken(
  tx: Tx,
  actor: Actor,
  asked: z.output<typeof endpoint.body>,
): Promise<NewToken> {
  if (actor.kind !== 'token') throw new Refused('forbidden', 'Only a token can create tokens.')
  const grant: Grant = {
    name: asked.name,
    role: asked.role ?? actor.role,
    scopes: asked.scopes ?? actor.scopes,
    person: asked.person === undefined ? actor.person : asked.person,
    expiresAt: futureOf(tx, asked.expires_at),
  }
  requireAllowed(allow(actor, 'token.create', { person: grant.person }))
  requireAllowed(mayGrant(actor, grant))
  if (grant.person !== null && !(await isPerson(tx, grant.person))) {
    throw new Refused('invalid-request', `person: there is no person "${grant.person}".`)
  }
  return await issueToken(tx, refOf(actor), grant)
}

function futureOf(tx: Tx, text: string | null | undefined): Date | null {
  if (!text) return null
  const at = new Date(text)
  if (at > tx.now) return at
  throw new Refused(
    'invalid-request',
    `expires_at: ${at.toISOString()} is past; give a later instant or none.`,
  )
}

/** For the first start, whose operator has nothing else to ask with. */
export async function createAdministratorToken(tx: Tx, { name }: { name: string }): Promise<string> {
  const grant: Grant = {
    name,
    role: 'admin',
    scopes: ['admin', 'write', 'read'],
    person: null,
    expiresAt: null,
  }
  return (await issueToken(tx, { kind: 'system' }, grant)).token
}
