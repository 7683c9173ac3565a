import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { roles, type Actor, type Role, type Scope } from '../../domain/access/policy-table.ts'
import { Refused } from '../../api/problem.ts'
import type { Tx } from '../database/transaction.ts'
import { requireOwnPage } from './require-own-page.ts'
import { actorOfSession, teamsOf } from './session-actor.ts'
import { sessionIn } from './session-cookie.ts'

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** `adminTokenHash` is that of `TOCSIN_ADMIN_TOKEN`. */
export type Door = { adminTokenHash: Buffer | null; publicUrl: () => string }

/** What a request shows at the door: a token, or the cookie of a session. A token counts first. */
type Shown = { token: string } | { session: string } | null

export function shownBy({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: string): Shown {
  if (headers.authorization !== undefined) {
    const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? []
    return token === undefined ? null : { token }
  }
  const session = sessionIn(headers.cookie, publicUrl)
  return session === null ? null : { session }
}

export async function authenticate(
  tx: Tx,
  { adminTokenHash, publicUrl }: Door,
  request: Pick<FastifyRequest, 'method' | 'headers'>,
): Promise<Actor> {
  const shown = shownBy(request, publicUrl())
  if (shown === null) {
    throw new Refused('unauthenticated', 'Sign in, or send a token: "Authorization: Bearer TOKEN".')
  }
  if ('session' in shown) {
    requireOwnPage(request, publicUrl())
    return await actorOfSession(tx, hashToken(shown.session))
  }
  const hash = hashToken(shown.token)
  if (adminTokenHash && timingSafeEqual(hash, adminTokenHash)) return administrator
  return await actorOfToken(tx, hash)
}

const administrator: Actor = {
  kind: 'token',
  tokenId: 'environment',
  name: 'TOCSIN_ADMIN_TOKEN',
  via: 'api',
  role: 'admin',
  person: null,
  teams: [],
  scopes: ['admin', 'write', 'read'],
}

async function actorOfToken(tx: Tx, hash: Buffer): Promise<Actor> {
  const token = await tx.db
    .selectFrom('tokens')
    .leftJoin('people', 'people.id', 'person_id')
    .selectAll('tokens')
    .select('people.role as role_of_person')
    .where('hash', '=', hash)
    .where('people.disabled_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!token) throw new Refused('unauthenticated', 'This token is not known here, or it was revoked.')
  if (token.expires_at && token.expires_at <= tx.now) {
    throw new Refused('unauthenticated', `This token expired at ${token.expires_at.toISOString()}.`)
  }
  const person = token.person_id
  return {
    kind: 'token',
    tokenId: token.id,
    name: token.name,
    via: 'api',
    role: lesser(token.role as Role, token.role_of_person as Role | null),
    person,
    teams: person ? await teamsOf(tx, person) : [],
    scopes: token.scopes as Scope[],
  }
}

/** A token may not do more than its person may now. */
function lesser(role: Role, roleOfPerson: Role | null): Role {
  return roleOfPerson !== null && roles.indexOf(roleOfPerson) > roles.indexOf(role) ? roleOfPerson : role
}
