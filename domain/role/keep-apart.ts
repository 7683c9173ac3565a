import type { Rank } from '../severity/scheme.ts'
import { holdersOf, type HeldRoles } from './roles.ts'

/** Who leads the work with their hands in it cannot keep the overview: in the two highest levels these are two people. */
const LOWEST_RANK_APART: Rank = 2

/** The person who would be incident commander and technical lead at once where these are kept apart, or null. */
export function bothInOne(held: HeldRoles, rank: Rank): string | null {
  if (rank > LOWEST_RANK_APART) return null
  const leads = holdersOf(held, 'tech_lead')
  return holdersOf(held, 'ic').find((person) => leads.includes(person)) ?? null
}
