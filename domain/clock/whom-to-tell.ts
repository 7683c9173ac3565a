type Roles = Record<string, string | string[]>

const holders: Record<string, string[]> = {
  'internal-update': ['ic', 'comms_lead'],
  'external-update': ['comms_lead', 'ic'],
  mitigate: ['ic', 'tech_lead'],
  resolve: ['ic', 'tech_lead'],
}

/** Who is reminded by a clock: who has the role, else the responders, else whoever answered for the incident. */
export function whomToTell(clock: string, roles: Roles, answeredBy: string | null): string[] {
  const inRole = (role: string): string[] => [roles[role] ?? []].flat()
  const wanted = (holders[clock] ?? ['ic']).flatMap(inRole)
  if (wanted.length > 0) return [...new Set(wanted)]
  const responders = inRole('responders')
  if (responders.length > 0) return responders
  return answeredBy === null ? [] : [answeredBy]
}
