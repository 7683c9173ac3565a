import { z } from 'zod'
import { swapStates } from '../domain/swap/swap.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, fields, Reference } from './fields.ts'

const Stretch = z.object({ starts_at: Instant, ends_at: Instant })

export const Swap = z
  .object({
    id: z.string(),
    schedule: z.string(),
    kind: z.enum(['cover', 'swap']).describe('A swap has something in return'),
    state: z.enum(swapStates),
    asked_by: z.string(),
    candidates: z.array(z.string()).describe('Who may accept'),
    declined_by: z.array(z.string()),
    starts_at: Instant,
    ends_at: Instant,
    in_return: Stretch.nullable().describe('The stretch of the other, which the asking one takes'),
    note: z.string().nullable(),
    needs_approval: z.boolean(),
    accepted_by: z.string().nullable(),
    accepted_at: Instant.nullable(),
    ended_at: Instant.nullable(),
    created_at: Instant,
    expires_at: Instant,
  })
  .meta({ id: 'Swap' })
export type Swap = z.infer<typeof Swap>

const tag = 'Swaps'
const ofSchedule = '/api/v1/schedules/{id}/swaps'

const filter = {
  state: z
    .string()
    .optional()
    .describe(`One or more of ${swapStates.join(', ')}, with commas between them`),
  person: z.string().optional().describe('Who asks or is asked'),
}

export const listSwaps = endpoint({
  method: 'GET',
  path: '/api/v1/swaps',
  action: 'organisation.read',
  tag,
  summary: 'Swaps and requests for cover of all schedules, newest first',
  query: Page.extend({ ...filter, schedule: z.string().optional() }),
  answer: listOf(Swap),
})

export const showSwap = endpoint({
  method: 'GET',
  path: '/api/v1/swaps/{id}',
  action: 'organisation.read',
  tag,
  summary: 'One swap or request for cover',
  params: ById,
  answer: Swap,
})

export const listSwapsOfSchedule = endpoint({
  method: 'GET',
  path: ofSchedule,
  action: 'organisation.read',
  tag,
  summary: 'Swaps and requests for cover of a schedule, newest first',
  params: ById,
  query: Page.extend(filter),
  answer: listOf(Swap),
})

export const createSwap = endpoint({
  method: 'POST',
  path: ofSchedule,
  action: 'swap.create',
  tag,
  summary: 'Ask who takes a shift or a part of it; with in_return: a shift for a shift',
  status: 201,
  params: ById,
  body: fields({
    person: Reference.optional().describe('Whose shift it is; default: the person of the token'),
    starts_at: AskedInstant,
    ends_at: AskedInstant,
    to: z.array(Reference).max(200).default([]).describe('Whom to ask; default: everybody who takes turns'),
    in_return: fields({ starts_at: AskedInstant, ends_at: AskedInstant }).nullable().default(null),
    expires_at: AskedInstant.optional().describe('Default: when the shift begins, or ends if it has begun'),
    note: z.string().trim().max(2_000).nullable().default(null),
  }),
  answer: Swap,
})

const One = z.object({ id: z.string(), swap: z.string() })

const Answer = fields({
  person: Reference.optional().describe(
    'For administrators: in whose name; default: the person of the token',
  ),
}).default({})

export const acceptSwap = endpoint({
  method: 'POST',
  path: `${ofSchedule}/{swap}/accept`,
  action: 'swap.answer',
  tag,
  summary: 'Take it: the overrides are written at once, or when it is approved',
  params: One,
  body: Answer,
  answer: Swap,
})

export const declineSwap = endpoint({
  method: 'POST',
  path: `${ofSchedule}/{swap}/decline`,
  action: 'swap.answer',
  tag,
  summary: 'Do not take it',
  params: One,
  body: Answer,
  answer: Swap,
})

export const withdrawSwap = endpoint({
  method: 'POST',
  path: `${ofSchedule}/{swap}/withdraw`,
  action: 'swap.create',
  tag,
  summary: 'Ask no more',
  params: One,
  answer: Swap,
})

export const approveSwap = endpoint({
  method: 'POST',
  path: `${ofSchedule}/{swap}/approve`,
  action: 'swap.approve',
  tag,
  summary: 'Approve what was accepted, as the lead or manager of the team: the overrides are written',
  params: One,
  answer: Swap,
})

export const rejectSwap = endpoint({
  method: 'POST',
  path: `${ofSchedule}/{swap}/reject`,
  action: 'swap.approve',
  tag,
  summary: 'Do not approve what was accepted',
  params: One,
  answer: Swap,
})
