type Roles = Readonly<Record<string, string | readonly string[]>>

/** The communications lead, else the incident commander, else whoever works on it. */
export function whomToRemind(roles: Roles): readonly string[] {
  const holders = ['comms_lead', 'ic', 'responders'].map((role) => [roles[role] ?? []].flat())
  return holders.find((people) => people.length > 0) ?? []
}
