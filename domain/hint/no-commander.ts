import { holdersOf, type HeldRoles } from '../role/roles.ts'
import { commanderMinutes } from './checks-after.ts'

type Known = {
  readonly isOpen: boolean
  readonly minutesDeclared: number
  readonly needsCommander: boolean
  readonly roles: HeldRoles
}

/** Where a level asks for a commander, nobody leading is noticed soon. */
export function noCommander({ isOpen, minutesDeclared, needsCommander, roles }: Known): string | null {
  if (!isOpen || !needsCommander || minutesDeclared < commanderMinutes || holdersOf(roles, 'ic').length > 0)
    return null
  return `Nobody commands this incident after ${Math.floor(minutesDeclared)} minutes. One person who decides keeps the others free to work; it can be you.`
}
