import { z } from 'zod'
import { roleNamed, roleNames, unknownRole } from '../domain/role/roles.ts'
import { fields, Id, OptionalReference, Reference } from './fields.ts'

/** The API's own name, or what people call the role: `ic`, `incident commander`. */
const Role = z
  .string()
  .overwrite((text) => roleNamed(text) ?? text)
  .check((context) => {
    if (roleNamed(context.value) !== null) return
    context.issues.push({ code: 'custom', input: context.value, message: unknownRole(context.value) })
  })
  .pipe(z.enum(roleNames))

/** Who is on call in the schedule takes the role in incidents of the team; without a team, in all. */
export const RoleRoster = fields({ id: Id, role: Role, schedule: Reference, team: OptionalReference })
