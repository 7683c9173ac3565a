import type { Actor } from '../../../domain/access/policy-table.ts'
import { Refused } from '../../../api/problem.ts'

/** How somebody signs in is changed where they are signed in: a token that leaked must not become a way to stay. */
export function signedIn(actor: Actor): { person: string; session: string } {
  if (actor.kind === 'token' && actor.via === 'web' && actor.person !== null) {
    return { person: actor.person, session: actor.tokenId }
  }
  throw new Refused('conflict', 'Sign in to the web app for this; a token cannot do it.')
}

/** Whose account is meant: that of the person who is signed in, or whose token asks. */
export function ownerOf(actor: Actor): string {
  if (actor.kind === 'token' && actor.person !== null) return actor.person
  throw new Refused('conflict', 'This token is no person’s, so there is no account to see.')
}
