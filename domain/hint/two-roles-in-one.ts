import { bothInOne } from '../role/keep-apart.ts'
import type { HeldRoles } from '../role/roles.ts'
import type { Rank } from '../severity/scheme.ts'

/** Roles that were one person's in a milder level, or before they were kept apart. */
export function twoRolesInOne(roles: HeldRoles, rank: Rank): string | null {
  const person = bothInOne(roles, rank)
  if (person === null) return null
  return `${person} is incident commander and technical lead at once. In an incident of this level that is two people's work; give one of the roles away as soon as somebody is there.`
}
