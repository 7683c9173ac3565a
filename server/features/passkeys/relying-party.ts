import { Refused } from '../../../api/problem.ts'
import { passkeysPossible } from '../sign-in/passkeys-possible.ts'

/** Passkeys are bound to the name and the origin of the public address. */
export function relyingParty(publicUrl: string): { id: string; origin: string } {
  if (passkeysPossible(publicUrl)) {
    const { hostname, origin } = new URL(publicUrl)
    return { id: hostname, origin }
  }
  throw new Refused(
    'conflict',
    `Browsers make passkeys for a host name with TLS only, and this server is at ${publicUrl}. Set TOCSIN_PUBLIC_URL to such an address.`,
  )
}
