import { isRoleName, roles, type RoleName } from '../../domain/role/roles.ts'

/** What the flags of `incident assign` are called in the API. */
export const roleOfFlag = {
  ic: 'ic',
  techLead: 'tech_lead',
  commsLead: 'comms_lead',
  scribe: 'scribe',
  experts: 'experts',
  execLiaison: 'exec_liaison',
  legal: 'legal',
  vendorCoordinator: 'vendor_coordinator',
  responders: 'responders',
} as const satisfies Record<string, RoleName>

export function roleTitle(role: string): string {
  if (!isRoleName(role)) return role
  const { title } = roles[role]
  return title.charAt(0).toUpperCase() + title.slice(1)
}
