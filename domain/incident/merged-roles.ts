type Roles = Readonly<Record<string, string | string[]>>

/** The roles of the incident that goes on: vacant ones are filled from the other, and who responded there responds here. */
export function mergedRoles(into: Roles, from: Roles): Record<string, string | string[]> {
  const merged: Record<string, string | string[]> = { ...from, ...into }
  const responders = [...list(into['responders']), ...list(from['responders'])]
  if (responders.length > 0) merged['responders'] = [...new Set(responders)]
  return merged
}

function list(holder: string | string[] | undefined): string[] {
  return holder === undefined ? [] : [holder].flat()
}
