import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'

export const deliveryStates = [
  'bundling',
  'sending',
  'retrying',
  'accepted',
  'delivered',
  'answered',
  'failed',
  'cancelled',
] as const

const DeliveredPage = z.object({
  id: z.string(),
  incident: z.string(),
  round: z.number(),
  step: z.number(),
  cause: z.string(),
  urgency: z.enum(['high', 'low']),
  state: z.string(),
  because: z.string().nullable(),
  due_at: Instant,
})

const Attempt = z.object({
  number: z.number(),
  provider: z.number().describe('0 is the preferred one'),
  started_at: Instant,
  ended_at: Instant.nullable(),
  outcome: z.enum(['sending', 'accepted', 'refused', 'unknown']),
  detail: z.string().nullable(),
  provider_id: z.string().nullable(),
})

const Hop = z.object({
  hop: z.enum(['queued', 'sent', 'accepted', 'delivered', 'answered', 'failed']),
  at: Instant,
  provider: z.number().nullable().describe('Of a "sent": 0 is the preferred one'),
})

export const Delivery = z
  .object({
    id: z.string(),
    kind: z
      .enum(['page', 'notice', 'update'])
      .describe('`update`: a page that tells again what is known by now'),
    person: z.string(),
    contact_method: z.string(),
    channel: z.enum(['webhook', 'email', 'sms', 'voice', 'push']),
    destination: z.string().describe('Partly masked, except for its owner and administrators'),
    incidents: z.array(z.string()).describe('What it pages for; several when it is a bundle'),
    state: z.enum(deliveryStates),
    because: z.string().nullable().describe('Why it failed or was cancelled'),
    possible_duplicate: z.boolean(),
    created_at: Instant,
    accepted_at: Instant.nullable(),
    delivered_at: Instant.nullable(),
    answered_at: Instant.nullable(),
    failed_at: Instant.nullable(),
    latency_ms: z.number().nullable().describe('From when it was due until a vendor took it'),
    pages: z.array(DeliveredPage),
    attempts: z.array(Attempt),
    hops: z.array(Hop).describe('Its way as far as it got, in the order of time'),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/api/v1/deliveries',
  action: 'delivery.read',
  tag: 'Deliveries',
  summary: 'What was sent to whom, and what became of it, newest first',
  query: Page.extend({
    incident: z.string().optional().describe('Such as INC-142'),
    person: z.string().optional(),
    state: z.string().optional().describe('One or more states, with commas between them'),
  }),
  answer: listOf(Delivery),
})

export const readDelivery = endpoint({
  method: 'GET',
  path: '/api/v1/deliveries/{id}',
  action: 'delivery.read',
  tag: 'Deliveries',
  summary: 'One message and its way: queued, sent, accepted, delivered, answered',
  params: ById,
  answer: Delivery,
})

export const confirmDelivery = endpoint({
  method: 'POST',
  path: '/api/v1/deliveries/{id}/received',
  action: 'contact-method.edit-own',
  tag: 'Deliveries',
  summary: 'Whose message it was says that it came; this verifies a browser',
  params: ById,
  body: z.strictObject({}).optional(),
  answer: Delivery,
})
