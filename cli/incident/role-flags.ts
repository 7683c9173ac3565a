/** What the flags of `incident assign` are called in the API. */
export const roleOfFlag = {
  ic: 'ic',
  techLead: 'tech_lead',
  commsLead: 'comms_lead',
  scribe: 'scribe',
  responders: 'responders',
} as const

const titles = new Map<string, string>([
  [roleOfFlag.ic, 'Incident commander'],
  [roleOfFlag.techLead, 'Technical lead'],
  [roleOfFlag.commsLead, 'Communications lead'],
  [roleOfFlag.scribe, 'Scribe'],
  [roleOfFlag.responders, 'Responders'],
])

export function roleTitle(role: string): string {
  return titles.get(role) ?? role
}
