import { createHash, randomBytes } from 'node:crypto'
import { policy, type Rule } from '../../domain/access/actions.ts'
import { scopes, type Action, type Role, type Scope } from '../../domain/access/policy-table.ts'
import type { Tocsin } from '../world/tocsin.ts'

/** Who asks, with a token or the cookie of a session. Without a role neither counts. */
export type Principal = {
  name: string
  token: string | null
  session?: string
  person?: string
  role: Role | null
  scopes: Scope[]
}

/** `own`: it depends on whose the thing is. */
export type Expected = 'unauthenticated' | 'forbidden' | 'allowed' | 'own'

const ALL = [...scopes]
const DAY_MS = 24 * 60 * 60 * 1_000

/** The members of team `web` that have tokens, by role. */
export const members = { manager: 'mona', responder: 'rita', stakeholder: 'stan' } as const

export async function makePrincipals(tocsin: Tocsin): Promise<Principal[]> {
  const yesterday = new Date(tocsin.clock.now().getTime() - DAY_MS)
  const make = (name: string, role: Role, given: Token = {}) => makeToken(tocsin, { name, role, ...given })
  const expired = await make('an expired token', 'admin', { expiresAt: yesterday })
  const revoked = await make('a revoked token', 'admin', { revokedAt: yesterday })
  return [
    { name: 'no token', token: null, role: null, scopes: [] },
    { name: 'an unknown token', token: 'tsn_nobody-made-this', role: null, scopes: [] },
    { ...expired, role: null },
    { ...revoked, role: null },
    await make('manager', 'manager', { person: members.manager }),
    await make('responder', 'responder', { person: members.responder }),
    await make('stakeholder', 'stakeholder', { person: members.stakeholder }),
    await make('admin', 'admin'),
    await make('an administrator who may only read', 'admin', { scopes: ['read'] }),
    await make('an administrator who may only write', 'admin', { scopes: ['write'] }),
    await makeSession(tocsin, 'manager', members.manager),
    await makeSession(tocsin, 'responder', members.responder),
    await makeSession(tocsin, 'stakeholder', members.stakeholder),
    await makeSession(tocsin, 'admin', 'adam'),
    { ...(await makeSession(tocsin, 'admin', 'adam', { ended: true })), role: null },
  ]
}

type Token = { person?: string; scopes?: Scope[]; expiresAt?: Date; revokedAt?: Date }

async function makeToken(
  tocsin: Tocsin,
  { name, role, person, scopes: given = ALL, expiresAt, revokedAt }: Token & { name: string; role: Role },
): Promise<Principal> {
  const token = `tsn_${randomBytes(16).toString('hex')}`
  await tocsin.sql(
    `insert into tokens (id, name, hash, role, person_id, scopes, created_at, expires_at, revoked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      name,
      name,
      createHash('sha256').update(token).digest(),
      role,
      person ?? null,
      given,
      tocsin.clock.now(),
      expiresAt ?? null,
      revokedAt ?? null,
    ],
  )
  return { name, token, role, scopes: given }
}

const LONG_AGO = new Date('2020-01-01')

async function makeSession(
  tocsin: Tocsin,
  role: Role,
  person: string,
  { ended = false } = {},
): Promise<Principal> {
  const session = randomBytes(16).toString('hex')
  const name = `${person} in ${ended ? 'an ended' : 'a'} session`
  const principal = { name, token: null, session, person, role, scopes: ALL }
  await signIn(tocsin, principal, ended ? LONG_AGO : tocsin.clock.now())
  return principal
}

/** Again, where it signed out. */
export async function signIn(tocsin: Tocsin, { session, person }: Principal, at: Date): Promise<void> {
  if (session === undefined) return
  await tocsin.sql(
    `insert into sessions (id, hash, person_id, device, ip, created_at, last_used_at)
     values ($1, $2, $3, 'a browser', '192.0.2.1', $4, $4) on conflict do nothing`,
    [session.slice(0, 8), createHash('sha256').update(session).digest(), person, at],
  )
}

/** What the policy table says, read here once more and not by the function that the server asks. */
export function expectedOf({ role, scopes: owned }: Principal, action: Action | 'public'): Expected {
  if (action === 'public') return 'allowed'
  if (role === null) return 'unauthenticated'
  const { scope, reach }: Rule = policy[action]
  const strongest = Math.min(...owned.map((name) => scopes.indexOf(name)))
  if (strongest > scopes.indexOf(scope)) return 'forbidden'
  if (role === 'admin') return 'allowed'
  if (reach[role] === undefined) return 'forbidden'
  return reach[role] === 'any' ? 'allowed' : 'own'
}
