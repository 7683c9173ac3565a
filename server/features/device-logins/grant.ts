import type { DeviceLogin } from '../../../api/device-logins.ts'
import { scopes, type Role } from '../../../domain/access/policy-table.ts'

/** As long as a session may last. */
export const GRANTED_DAYS = 90

/** A command line may do what its person may. */
export function grantsOf(role: Role): DeviceLogin['grants'] {
  return { role, scopes: [...scopes], days: GRANTED_DAYS }
}
