import type { Level } from '../severity/scheme.ts'
import { bothInOne } from './keep-apart.ts'
import { holdersOf, roleNames, roleOfLevel, roles, rolesOf, type HeldRoles, type RoleName } from './roles.ts'

export type Need = 'required' | 'recommended' | 'optional'

type Asking = Pick<Level, 'rank' | 'requiredRoles' | 'recommendedRoles'>

/** Whom the rosters of a role offer, those of the team first; who is away is not among them. */
export type Candidates = Partial<Record<RoleName, readonly string[]>>

export type Given = { role: RoleName; people: string[]; because: 'roster' | 'declarer' }

export type Filled = { given: Given[]; missing: RoleName[] }

export function needOf({ requiredRoles, recommendedRoles }: Asking, role: RoleName): Need {
  if (requiredRoles.some((asked) => roleOfLevel[asked] === role)) return 'required'
  return recommendedRoles.some((asked) => roleOfLevel[asked] === role) ? 'recommended' : 'optional'
}

/** The roles that the level requires and nobody holds. */
export function missingRoles(level: Asking, held: HeldRoles): RoleName[] {
  return roleNames.filter((role) => needOf(level, role) === 'required' && holdersOf(held, role).length === 0)
}

/**
 * Gives the required roles that nobody holds to whom the rosters offer, one role a person. Where they offer nobody, who
 * declared the incident commands it, or is its responder where that is all that is required.
 */
export function fillRoles(
  level: Asking,
  held: HeldRoles,
  { candidates, declarer }: { candidates: Candidates; declarer: string | null },
): Filled {
  const now: Record<string, string | readonly string[]> = { ...held }
  const given: Given[] = []
  for (const role of missingRoles(level, held)) {
    const people = free(now, candidates[role] ?? []).slice(0, roles[role].many ? undefined : 1)
    if (people.length === 0) continue
    given.push({ role, people, because: 'roster' })
    now[role] = people
  }
  const leading = missingRoles(level, now).find((role) => role === 'ic' || role === 'responders')
  if (leading && declarer !== null && bothInOne({ ...now, [leading]: declarer }, level.rank) === null) {
    given.push({ role: leading, people: [declarer], because: 'declarer' })
    now[leading] = [declarer]
  }
  return { given, missing: missingRoles(level, now) }
}

function free(held: HeldRoles, people: readonly string[]): string[] {
  return people.filter((person) => rolesOf(held, person).every((role) => roles[role].many))
}
