type Holder = string | string[]
type Roles = Readonly<Record<string, Holder>>

/** The roles of the incident that goes on: vacant ones are filled from the other, and roles of many are united. */
export function mergedRoles(into: Roles, from: Roles): Record<string, Holder> {
  const shared = Object.entries(from).flatMap(([role, holder]): [string, Holder][] => {
    const other = into[role]
    return other !== undefined && Array.isArray(other) ? [[role, united(other, holder)]] : []
  })
  return { ...from, ...into, ...Object.fromEntries(shared) }
}

function united(one: Holder, other: Holder): string[] {
  return [...new Set([one, other].flat())]
}
