import type { KnownNames } from './known-names.ts'
import type { Source } from './source.ts'
import { roleOf } from './words.ts'

type Roles = Record<string, string | string[]>

/** Roles that Tocsin does not know are `others`: nothing of a file is lost. */
export function rolesOf(people: Source['people'], names: KnownNames): { roles: Roles; others: Roles } {
  const roles: Roles = {}
  const others: Roles = {}
  for (const [word, holders] of Object.entries(people ?? {})) {
    const known = [holders ?? []]
      .flat()
      .filter((name) => name.trim() !== '')
      .map(names.person)
    if (known.length === 0) continue
    const role = roleOf(word)
    const held = role === 'responders' || known.length > 1 ? known : (known[0] ?? known)
    if (role) roles[role] = held
    else others[word] = held
  }
  return { roles, others }
}
