import { z } from 'zod'
import { responseRoles } from '../domain/severity/scheme.ts'
import { endpoint } from './endpoint.ts'
import { fields, Minutes, Name } from './fields.ts'
import { LevelTarget } from './targets.ts'

const Positive = Minutes.positive('must be more than 0; null is none')
const Sentences = z.array(z.string().trim().min(1).max(500)).max(20)
const Roles = z.array(z.enum(responseRoles)).max(responseRoles.length)

const Cadence = z
  .tuple([Positive, Positive], 'is the reminder and the deadline in minutes, such as [15, 30]')
  .refine(([lower, upper]) => lower <= upper, 'begins with the shorter time, such as [15, 30]')

const Clock = fields({
  after_minutes: Minutes.describe('After the declaration, or since nobody answers'),
  when: z.enum(['unacknowledged', 'unresolved']),
  page: z.array(LevelTarget).min(1, 'names whom to page, such as { team: owner, who: lead }').max(20),
})

const targets = {
  acknowledge_minutes: Positive.nullable().exactOptional(),
  first_response_minutes: Positive.nullable().exactOptional(),
  mitigate_minutes: Positive.nullable().exactOptional(),
  resolve_minutes: Positive.nullable().exactOptional(),
  business_hours: z
    .boolean()
    .exactOptional()
    .describe('All minutes of the level count inside business hours only'),
}
const postmortem = {
  need: z.enum(['required', 'optional', 'none']).exactOptional(),
  due_hours: z.number().positive().max(8_760).nullable().exactOptional(),
}

const level = {
  name: z.string().trim().min(1).max(40).exactOptional(),
  description: z.string().trim().min(1).max(500).exactOptional(),
  impact: Sentences.exactOptional(),
  examples: Sentences.exactOptional(),
  pages: z.string().trim().min(1).max(500).exactOptional().describe('Who is paged, in words'),
  internal_update_minutes: Cadence.nullable().exactOptional(),
  external_update_minutes: Cadence.nullable().exactOptional(),
  reassess_minutes: Positive.nullable().exactOptional(),
  hand_over_minutes: Positive.nullable().exactOptional(),
  clocks: z.array(Clock).max(20).exactOptional(),
  war_room: z.enum(['automatic', 'on-demand', 'none']).exactOptional(),
  required_roles: Roles.exactOptional(),
  recommended_roles: Roles.exactOptional(),
  stability_minutes: Minutes.exactOptional(),
  urgency: z.enum(['high', 'low']).nullable().exactOptional(),
  all_hands: z.boolean().exactOptional(),
}

/** What is wanted otherwise of a level of the active scheme; what is left out stays as the scheme has it. */
export const LevelChange = fields({
  level: Name.max(40).describe('Such as SEV1'),
  ...level,
  targets: fields(targets).exactOptional(),
  postmortem: fields(postmortem).exactOptional(),
})

const Level = z.object({
  ...z.object(level).required().shape,
  rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  targets: z.object(targets).required(),
  postmortem: z.object(postmortem).required(),
})

export const SeverityScheme = z
  .object({ id: z.enum(['SEV1-4', 'SEV0-3', 'P1-4']), levels: z.array(Level) })
  .meta({ id: 'SeverityScheme' })
export type SeverityScheme = z.output<typeof SeverityScheme>

export const severityScheme = endpoint({
  method: 'GET',
  path: '/api/v1/severity-scheme',
  action: 'settings.read',
  tag: 'Severity',
  summary: 'The active scheme with all that its levels say and ask for',
  answer: SeverityScheme,
})
