import { policy, type Rule } from './actions.ts'

export const roles = ['admin', 'manager', 'responder', 'stakeholder'] as const

/** Each scope includes those after it. */
export const scopes = ['admin', 'write', 'read'] as const

export type Role = (typeof roles)[number]
export type Scope = (typeof scopes)[number]
export type Action = keyof typeof policy

/**
 * A token is one of the API, or the session of somebody who signed in to the web app. A signed link may do what it was
 * signed for, to one incident. The system is Tocsin's own engine and clocks, and may do everything; whoever comes
 * without a token is nobody.
 */
export type Actor =
  | {
      kind: 'token'
      tokenId: string
      name: string
      via: 'api' | 'web'
      role: Role
      person: string | null
      teams: string[]
      scopes: Scope[]
    }
  | { kind: 'link'; person: string | null; incident: string; actions: Action[] }
  | { kind: 'system'; name: string }
  | { kind: 'nobody' }

/** What it is done to, and whose that is. `participants` hold a role in a private incident or were paged for it. */
export type Subject = {
  incident?: string | undefined
  team?: string | null | undefined
  teams?: string[] | undefined
  person?: string | null | undefined
  private?: boolean | undefined
  participants?: string[] | undefined
}

/** `hide` means that even the existence of the subject is not for the actor: answer 404. */
export type Permission = { allow: true } | { allow: false; because: string; hide: boolean }

type Token = Extract<Actor, { kind: 'token' }>
type Link = Extract<Actor, { kind: 'link' }>

/** Without a subject there is no team and no person to own it: whoever needs one is refused. */
export function allow(actor: Actor, action: Action, subject: Subject = {}): Permission {
  return decide(actor, action, (token) => withinReach(token, action, subject), subject)
}

/** At the door of a route, before its subject is known: could this actor do it to anything? `allow` has the last word. */
export function mayTry(actor: Actor, action: Action): Permission {
  if (actor.kind === 'link' && actor.actions.includes(action)) return yes
  return decide(actor, action, (token) => (reachOf(token, action) ? yes : forbidden(token, action)), {})
}

/** Nobody hands out more than they have. */
export function mayGrant(actor: Actor, wanted: { role: Role; scopes: Scope[] }): Permission {
  if (actor.kind === 'system') return yes
  if (actor.kind !== 'token') return no('Only a token can create tokens.')
  if (wanted.role !== actor.role && actor.role !== 'admin')
    return no(`A ${actor.role} cannot create a token with the role ${wanted.role}.`)
  const beyond = wanted.scopes.find((scope) => !includes(actor.scopes, scope))
  return beyond ? no(`A token without the scope "${beyond}" cannot create one with it.`) : yes
}

/** Whoever invites could come in as who is invited, so nobody invites somebody mightier, or takes over an account. */
export function mayInvite(actor: Actor, invited: { role: Role; hasWayIn: boolean }): Permission {
  if (actor.kind === 'token' && actor.role !== 'admin') {
    if (roles.indexOf(invited.role) < roles.indexOf(actor.role))
      return no(`A ${actor.role} cannot invite a person with the role ${invited.role}.`)
    if (invited.hasWayIn)
      return no('This person can sign in already. Only an administrator makes a new link for them.')
  }
  return yes
}

function decide(
  actor: Actor,
  action: Action,
  decideToken: (token: Token) => Permission,
  subject: Subject,
): Permission {
  // Route tables are data, and data may name an action that does not exist.
  if (!isAction(action)) return no(`Nobody may do this: there is no rule for ${String(action)}.`)
  if (actor.kind === 'system') return yes
  if (actor.kind === 'nobody') return no('This needs a token.')
  if (actor.kind === 'link')
    return isSignedFor(actor, action, subject) ? yes : no('This link was made for something else.')
  if (isHiddenFrom(actor, subject)) return { allow: false, because: 'There is no such incident.', hide: true }
  const { scope, may }: Rule = policy[action]
  if (!includes(actor.scopes, scope)) return no(`This token may not ${may}: it lacks the scope "${scope}".`)
  return decideToken(actor)
}

export function isAction(text: string): text is Action {
  return Object.hasOwn(policy, text)
}

function isSignedFor(link: Link, action: Action, subject: Subject): boolean {
  return link.actions.includes(action) && subject.incident === link.incident
}

function isHiddenFrom({ role, person }: Token, subject: Subject): boolean {
  if (!subject.private || role === 'admin') return false
  return person === null || !(subject.participants ?? []).includes(person)
}

function includes(owned: Scope[], needed: Scope): boolean {
  return owned.some((scope) => scopes.includes(scope) && scopes.indexOf(scope) <= scopes.indexOf(needed))
}

function withinReach(token: Token, action: Action, subject: Subject): Permission {
  const reach = reachOf(token, action)
  if (!reach) return forbidden(token, action)
  if (owns[reach](token, subject)) return yes
  return no(
    `A ${token.role} may ${policy[action].may} of their own${reach === 'own-team' ? ' teams' : ''} only.`,
  )
}

function reachOf({ role }: Token, action: Action): Reach | undefined {
  const { reach }: Rule = policy[action]
  return role === 'admin' ? 'any' : reach[role]
}

const owns: Record<Reach, (token: Token, subject: Subject) => boolean> = {
  any: () => true,
  'own-team': (token, subject) =>
    [subject.team, ...(subject.teams ?? [])].some((owner) => owner && token.teams.includes(owner)) ||
    isOnesOwn(token, subject),
  own: isOnesOwn,
}

function isOnesOwn({ person }: Token, subject: Subject): boolean {
  return person !== null && subject.person === person
}

type Reach = NonNullable<Rule['reach'][keyof Rule['reach']]>

function forbidden({ role }: Token, action: Action): Permission {
  return no(`A ${role} may not ${policy[action].may}.`)
}

const yes: Permission = { allow: true }

function no(because: string): Permission {
  return { allow: false, because, hide: false }
}
