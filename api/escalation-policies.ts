import { z } from 'zod'
import { ById, endpoint, Instant } from './endpoint.ts'
import { occasions } from '../domain/escalation/occasion.ts'
import { AskedInstant, fields, Id, Minutes, Name, OptionalReference } from './fields.ts'
import { Recurring } from './maintenance-windows.ts'
import { Target } from './targets.ts'

/** `wait_minutes` is the wait after the step. With `round_robin` a step pages one of its targets, in turn. */
const Step = fields({
  wait_minutes: Minutes.default(5),
  round_robin: z.boolean().default(false),
  targets: z.array(Target).min(1).max(50),
})

/** Steps for other times: the first variant whose time it is when the escalation starts is walked. */
const Variant = fields({
  when: z.enum(occasions),
  time_zone: z.string().default('UTC'),
  hours: z.array(Recurring).max(50).default([]).describe('The working hours; off_hours is outside of them'),
  steps: z.array(Step).min(1).max(50),
})

/** The steps are walked `repeat + 1` times. */
export const EscalationPolicy = fields({
  id: Id,
  name: Name,
  team: OptionalReference,
  repeat: z.int().min(0).max(100).default(0),
  steps: z.array(Step).max(50).default([]),
  variants: z.array(Variant).max(20).default([]),
})

const SimulatedPage = z.object({ method: z.string(), channel: z.string(), at: Instant })

const SimulatedStep = z.object({
  round: z.int().describe('Counted from 0'),
  step: z.int().describe('Counted from 0'),
  fallback: z.boolean().describe('A step of the fallback policy'),
  at: Instant,
  targets: z.array(Target),
  people: z.array(
    z
      .object({ id: z.string(), name: z.string(), pages: z.array(SimulatedPage) })
      .describe('No pages: unreachable'),
  ),
  webhooks: z.array(z.string()),
  catch_all: z
    .enum(['nobody-on-call', 'nobody-reachable'])
    .nullable()
    .describe('Why the catch-all is paged at this step, too'),
})

const Simulation = z.object({
  policy: z.string(),
  at: Instant,
  severity: z.string(),
  urgency: z.enum(['high', 'low']).nullable().describe('null: this severity pages nobody'),
  variant: z.enum(occasions).nullable().describe('Whose steps these are; null: the ordinary ones'),
  steps: z.array(SimulatedStep),
  more_steps: z.int().describe('Steps that are not shown'),
  catch_all: z.object({
    at: Instant.nullable().describe('When the policy is exhausted'),
    because: z.string(),
    people: SimulatedStep.shape.people,
    webhooks: z.array(z.string()),
  }),
})

const asked = {
  at: AskedInstant.optional().describe('Default: now'),
  severity: z.string().optional().describe('Default: the worst'),
}

const simulation = {
  path: '/api/v1/escalation-policies/{id}/simulate',
  action: 'organisation.read',
  tag: 'Escalation policies',
  summary: 'Whom an incident would reach, how and when, if nobody answered',
  params: ById,
  query: z.object(asked),
  answer: Simulation,
} as const

export const simulatePolicy = endpoint({ method: 'GET', ...simulation })
export const simulatePolicyByPost = endpoint({ method: 'POST', ...simulation })

export const simulateGivenPolicy = endpoint({
  method: 'POST',
  path: '/api/v1/escalation-policies/simulate',
  action: 'organisation.read',
  tag: 'Escalation policies',
  summary: 'The same for a policy as it is given, before it is kept',
  body: fields({ policy: EscalationPolicy, ...asked }),
  answer: Simulation,
})
