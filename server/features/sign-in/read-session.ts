import { policy } from '../../../domain/access/actions.ts'
import { isAction, mayTry, type Actor } from '../../../domain/access/policy-table.ts'
import { endOfSession } from '../../../domain/sign-in/session-limits.ts'
import { Refused } from '../../../api/problem.ts'
import type { Session } from '../../../api/session.ts'
import type { Tx } from '../../database/transaction.ts'
import { hasWayIn, sessionOf } from './store.ts'

export type Server = { version: string; publicUrl: () => string }

export async function presentSession(tx: Tx, { version, publicUrl }: Server, actor: Actor): Promise<Session> {
  if (actor.kind !== 'token') throw new Refused('unauthenticated', 'Sign in first.')
  const { name, role, scopes, teams } = actor
  const person = actor.person === null ? null : await personOf(tx, actor.person)
  return {
    person: person && { ...person, role, teams },
    name: person?.name ?? name,
    role,
    scopes,
    may: Object.keys(policy).filter((action) => isAction(action) && mayTry(actor, action).allow),
    server: { version, public_url: publicUrl() },
    expires_at: (await expiryOf(tx, actor.tokenId))?.toISOString() ?? null,
    needs: actor.via === 'web' && actor.person && !(await hasWayIn(tx, actor.person)) ? 'password' : null,
  }
}

async function personOf({ db }: Tx, id: string) {
  return await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'time_zone'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function expiryOf(tx: Tx, id: string): Promise<Date | null> {
  const session = await sessionOf(tx, id)
  if (session) return endOfSession(session)
  const token = await tx.db.selectFrom('tokens').select('expires_at').where('id', '=', id).executeTakeFirst()
  return token?.expires_at ?? null
}
