import type { Rank } from '../severity/scheme.ts'
import { bothInOne } from './keep-apart.ts'
import { holdersOf, roleNames, roles, type HeldRoles, type RoleName } from './roles.ts'

/** Whom people want to have a role; null takes it from whoever holds it. */
export type Wanted = { [Role in RoleName]?: string | readonly string[] | null | undefined }

/** `holders` are all who hold the role from then on. */
export type RoleChange = { role: RoleName; holders: string[] }

export type Assigned =
  | { ok: true; roles: Record<string, string | string[]>; changes: RoleChange[] }
  | { ok: false; code: 'invalid' | 'guard'; path: RoleName | 'override'; because: string }

/** Who holds what from then on. Incident commander and technical lead are kept apart unless a reason overrides that. */
export function assign(
  held: HeldRoles,
  wanted: Wanted,
  { rank, override }: { rank: Rank; override: string | null },
): Assigned {
  const after: Record<string, string | string[]> = Object.fromEntries(
    Object.entries(held).map(([role, people]) => [role, typeof people === 'string' ? people : [...people]]),
  )
  const changes: RoleChange[] = []
  for (const role of roleNames) {
    const asked = wanted[role]
    if (asked === undefined) continue
    const holders = [...new Set([asked ?? []].flat())]
    if (!roles[role].many && holders.length > 1) {
      return { ok: false, code: 'invalid', path: role, because: `one person is ${roles[role].title}` }
    }
    if (same(holders, holdersOf(held, role))) continue
    changes.push({ role, holders })
    if (holders[0] === undefined) delete after[role]
    else after[role] = roles[role].many ? holders : holders[0]
  }
  const both = bothInOne(after, rank)
  if (both === null || override !== null || bothInOne(held, rank) === both)
    return { ok: true, roles: after, changes }
  const because = `${both} would be incident commander and technical lead at once, which hides the overview; give one role to somebody else, or say why with "override"`
  return { ok: false, code: 'guard', path: 'override', because }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((person) => other.includes(person))
}
