import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { HandOverRow } from './hand-over-store.ts'

/** Only who is asked can say yes or no; administrators may in their place. */
export function requireAsked(actor: Actor, { to_person: to }: HandOverRow): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'token' && (actor.person === to || actor.role === 'admin')) return
  throw new Refused('forbidden', `Only ${to} can answer this.`)
}
