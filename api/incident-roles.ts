import { z } from 'zod'
import { ById, endpoint, Instant, listOf } from './endpoint.ts'
import { fields, Reference } from './fields.ts'
import { Incident } from './incident.ts'
import { roleNames } from '../domain/role/roles.ts'

const tag = 'Incidents'
const base = '/api/v1/incidents/{id}'
const Reason = z.string().trim().min(1).max(2_000)
const Role = z.enum(roleNames)
const Holder = z
  .union(
    [Reference, z.array(Reference).max(100), z.null()],
    'must be the id of a person, a list of such ids, or null',
  )
  .optional()

export const assignRoles = endpoint({
  method: 'POST',
  path: `${base}/roles`,
  action: 'incident.edit',
  tag,
  summary: 'Gives people their roles; null takes one back',
  params: ById,
  body: fields({
    ic: Holder,
    tech_lead: Holder,
    comms_lead: Holder,
    scribe: Holder,
    experts: Holder,
    exec_liaison: Holder,
    legal: Holder,
    vendor_coordinator: Holder,
    responders: Holder,
    override: Reason.optional().describe(
      'Why one person is incident commander and technical lead at once in one of the two highest levels',
    ),
  }),
  answer: Incident,
})

export const IncidentRole = z
  .object({
    role: Role,
    title: z.string(),
    need: z.enum(['required', 'recommended', 'optional']).describe('By the severity of the incident'),
    holders: z.array(z.string()),
    missing: z.boolean().describe('It is required, and nobody holds it'),
  })
  .meta({ id: 'IncidentRole' })
export type IncidentRole = z.infer<typeof IncidentRole>

export const listRoles = endpoint({
  method: 'GET',
  path: `${base}/roles`,
  action: 'incident.read',
  tag,
  summary: 'Every role, who holds it, and which are missing',
  params: ById,
  answer: listOf(IncidentRole),
})

const text = z.string().max(20_000)
const brief = {
  status_and_impact: text,
  tried: text,
  strategy: text,
  people: text,
  pending_decisions: text,
}
const Brief = z.object(brief).meta({ id: 'RoleHandOverBrief' })
export type Brief = z.infer<typeof Brief>
const BriefPart = fields(brief).partial()

export const RoleHandOver = z
  .object({
    number: z.number(),
    incident: z.string(),
    role: Role,
    from: z.string(),
    to: z.string(),
    state: z.enum(['offered', 'accepted', 'declined', 'withdrawn']),
    brief: Brief,
    override: z.string().nullable(),
    offered_at: Instant,
    answered_at: Instant.nullable(),
    reason: z.string().nullable().describe('Why it was declined'),
  })
  .meta({ id: 'RoleHandOver' })
export type RoleHandOver = z.infer<typeof RoleHandOver>

const handOvers = `${base}/hand-overs`
const ByNumber = z.object({
  id: z.string(),
  number: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
})

export const listRoleHandOvers = endpoint({
  method: 'GET',
  path: handOvers,
  action: 'incident.read',
  tag,
  summary: 'Offers to hand a role over, and what became of them',
  params: ById,
  answer: listOf(RoleHandOver),
})

export const draftRoleHandOver = endpoint({
  method: 'GET',
  path: `${handOvers}/draft`,
  action: 'incident.read',
  tag,
  summary: 'The brief that a hand-over would begin with, drawn from the incident and its timeline',
  params: ById,
  answer: Brief,
})

export const offerRoleHandOver = endpoint({
  method: 'POST',
  path: handOvers,
  action: 'incident.edit',
  tag,
  summary: 'Offers a role to somebody; who holds it keeps it until they accept',
  status: 201,
  params: ById,
  body: fields({
    to: Reference,
    role: Role.default('ic'),
    from: Reference.optional().describe('Where several hold the role: which of them'),
    brief: BriefPart.optional().describe('Parts that are left out are drafted'),
    override: Reason.optional().describe(
      'Why one person is incident commander and technical lead at once in one of the two highest levels',
    ),
  }),
  answer: RoleHandOver,
})

export const editRoleHandOver = endpoint({
  method: 'PATCH',
  path: `${handOvers}/{number}`,
  action: 'incident.edit',
  tag,
  summary: 'Changes parts of the brief while nobody has answered',
  params: ByNumber,
  body: BriefPart,
  answer: RoleHandOver,
})

export const acceptRoleHandOver = endpoint({
  method: 'POST',
  path: `${handOvers}/{number}/accept`,
  action: 'incident.edit',
  tag,
  summary: 'Takes over the role that was offered to you',
  params: ByNumber,
  body: z.strictObject({}).optional(),
  answer: RoleHandOver,
})

export const declineRoleHandOver = endpoint({
  method: 'POST',
  path: `${handOvers}/{number}/decline`,
  action: 'incident.edit',
  tag,
  summary: 'Leaves the role with who holds it',
  params: ByNumber,
  body: z.strictObject({ reason: Reason.optional() }).optional(),
  answer: RoleHandOver,
})

export const withdrawRoleHandOver = endpoint({
  method: 'POST',
  path: `${handOvers}/{number}/withdraw`,
  action: 'incident.edit',
  tag,
  summary: 'Takes the offer back',
  params: ByNumber,
  body: z.strictObject({}).optional(),
  answer: RoleHandOver,
})
