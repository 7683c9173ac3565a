import { createHash, timingSafeEqual } from 'node:crypto'
import type { Actor, Role, Scope } from '../../domain/access/policy-table.ts'
import { Refused } from '../../api/problem.ts'
import type { Tx } from '../database/transaction.ts'

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The actor of a bearer token; `adminTokenHash` is that of `TOCSIN_ADMIN_TOKEN`. */
export async function authenticate(
  tx: Tx,
  authorization: string | undefined,
  adminTokenHash: Buffer | null,
): Promise<Actor> {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  if (!token) throw new Refused('unauthenticated', 'Send a token: "Authorization: Bearer TOKEN".')
  const hash = hashToken(token)
  if (adminTokenHash && timingSafeEqual(hash, adminTokenHash)) return administrator
  return await actorOfToken(tx, hash)
}

const administrator: Actor = {
  kind: 'token',
  tokenId: 'environment',
  name: 'TOCSIN_ADMIN_TOKEN',
  role: 'admin',
  person: null,
  teams: [],
  scopes: ['admin', 'write', 'read'],
}

async function actorOfToken(tx: Tx, hash: Buffer): Promise<Actor> {
  const token = await tx.db
    .selectFrom('tokens')
    .selectAll()
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!token) throw new Refused('unauthenticated', 'This token is not known here, or it was revoked.')
  if (token.expires_at && token.expires_at <= tx.now) {
    throw new Refused('unauthenticated', `This token expired at ${token.expires_at.toISOString()}.`)
  }
  const person = token.person_id
  const teams = person
    ? await tx.db.selectFrom('team_members').select('team_id').where('person_id', '=', person).execute()
    : []
  return {
    kind: 'token',
    tokenId: token.id,
    name: token.name,
    role: token.role as Role,
    person,
    teams: teams.map((team) => team.team_id),
    scopes: token.scopes as Scope[],
  }
}
