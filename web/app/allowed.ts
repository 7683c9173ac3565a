import { type Action, allow, type Permission, type Subject } from '../../domain/access/policy-table.ts'
import { useSession } from './session.ts'

/** Whether whoever is signed in may do it to this very thing, and why not. The server has the last word. */
export function useAllowed(action: Action, subject: Subject): Permission {
  const { name, role, person, scopes } = useSession()
  const actor = {
    kind: 'token' as const,
    tokenId: '',
    name,
    via: 'web' as const,
    role,
    person: person?.id ?? null,
    teams: person?.teams ?? [],
    scopes,
  }
  return allow(actor, action, subject)
}
