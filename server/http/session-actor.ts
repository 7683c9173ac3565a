import type { Actor, Role } from '../../domain/access/policy-table.ts'
import { hasEnded } from '../../domain/sign-in/session-limits.ts'
import { Refused } from '../../api/problem.ts'
import type { Tx } from '../database/transaction.ts'

/** The person who signed in, with the role and the teams of now. */
export async function actorOfSession(tx: Tx, hash: Buffer): Promise<Actor> {
  const session = await tx.db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['sessions.id', 'person_id', 'created_at', 'last_used_at', 'people.name', 'people.role'])
    .where('hash', '=', hash)
    .where('people.disabled_at', 'is', null)
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
  if (!session || hasEnded(session, tx.now)) {
    throw new Refused('unauthenticated', 'You are not signed in any more; sign in again.')
  }
  return {
    kind: 'token',
    tokenId: session.id,
    name: session.name,
    via: 'web',
    role: session.role,
    person: session.person_id,
    teams: await teamsOf(tx, session.person_id),
    scopes: ['admin', 'write', 'read'],
  }
}

export async function teamsOf({ db }: Tx, person: string): Promise<string[]> {
  const teams = await db
    .selectFrom('team_members')
    .select('team_id')
    .where('person_id', '=', person)
    .orderBy('team_id')
    .execute()
  return teams.map((team) => team.team_id)
}
