import { z } from 'zod'
import { endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields } from './fields.ts'

const states = ['asked', 'approved', 'declined'] as const

export const ChangeRequest = z
  .object({
    number: z.number().describe('Per incident'),
    what: z.string(),
    undo: z.string().nullable().describe('How it is taken back'),
    state: z.enum(states),
    asked_by: z.string(),
    asked_at: Instant,
    decided_by: z.string().nullable(),
    decided_at: Instant.nullable(),
    reason: z.string().nullable(),
    overridden: z.boolean().describe('Somebody else than the commander decided, for the reason'),
  })
  .meta({ id: 'ChangeRequest' })
export type ChangeRequest = z.infer<typeof ChangeRequest>

const tag = 'Incidents'
const path = '/api/v1/incidents/{id}/change-requests'
const params = z.object({ id: z.string() })
const numbered = z.object({ id: z.string(), number: z.coerce.number().int().min(1).max(2_147_483_647) })
const Text = z.string().trim().min(1).max(2_000)

export const listChangeRequests = endpoint({
  method: 'GET',
  path,
  action: 'incident.read',
  tag,
  summary: 'Changes of production that were asked for during it, in the order of their numbers',
  params,
  query: Page.extend({ state: z.enum(states).optional() }),
  answer: listOf(ChangeRequest),
})

export const askForChange = endpoint({
  method: 'POST',
  path,
  action: 'incident.edit',
  tag,
  summary: 'Asks its commander, who is told, for a change of production',
  status: 201,
  params,
  body: fields({ what: Text, undo: Text.nullable().default(null).describe('How it is taken back') }),
  answer: ChangeRequest,
})

export const approveChange = endpoint({
  method: 'POST',
  path: `${path}/{number}/approve`,
  action: 'incident.edit',
  tag,
  summary: 'Its commander approves; anybody else gives a reason',
  params: numbered,
  body: fields({ override: Text.optional().describe('Why not the commander decides') }).optional(),
  answer: ChangeRequest,
})

export const declineChange = endpoint({
  method: 'POST',
  path: `${path}/{number}/decline`,
  action: 'incident.edit',
  tag,
  summary: 'Its commander declines; anybody else gives a reason',
  params: numbered,
  body: fields({
    reason: Text,
    override: Text.optional().describe('Why not the commander decides'),
  }),
  answer: ChangeRequest,
})
