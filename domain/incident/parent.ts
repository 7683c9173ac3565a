import type { Incident } from './lifecycle.ts'

type Named = Pick<Incident, 'id' | 'status'>

/** Why one incident cannot be the parent of another; null: it can. `above` are the parent's own parents, up to the top. */
export function whyNotParent(child: Named, parent: Named, above: readonly string[]): string | null {
  if (child.status === 'merged')
    return `${child.id} was merged into another incident; set the parent of that one.`
  if (child.id === parent.id) return `${child.id} cannot be its own parent.`
  if (above.includes(child.id))
    return `${child.id} is above ${parent.id} already; it cannot be below it, too.`
  if (parent.status === 'merged') return `${parent.id} was merged into another incident; choose that one.`
  if (parent.status === 'closed') return `${parent.id} is closed; choose an incident that is not.`
  return null
}
