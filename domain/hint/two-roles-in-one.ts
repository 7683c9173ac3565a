import { holdersOf, type HeldRoles } from '../incident/holders.ts'
import type { Rank } from '../severity/scheme.ts'

/** In milder levels one person may well do both. */
const mildestRank: Rank = 2

/** Whoever has their hands in it cannot keep the overview. */
export function twoRolesInOne(roles: HeldRoles, rank: Rank): string | null {
  const leads = holdersOf(roles, 'tech_lead')
  const person = holdersOf(roles, 'ic').find((one) => leads.includes(one))
  if (rank > mildestRank || person === undefined) return null
  return `${person} is incident commander and technical lead at once. In an incident of this level that is two people's work; give one of the roles away as soon as somebody is there.`
}
