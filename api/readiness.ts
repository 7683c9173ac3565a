import { z } from 'zod'
import { ById, endpoint, Instant } from './endpoint.ts'
import { fields } from './fields.ts'

export const verifyContactMethod = endpoint({
  method: 'POST',
  path: '/api/v1/contact-methods/{id}/verify',
  action: 'contact-method.edit-own',
  tag: 'Contact methods',
  summary: 'Sends a one-time code to the contact method; at most one a minute',
  status: 202,
  params: ById,
  body: z.strictObject({}).optional(),
  answer: z.object({ delivery: z.string(), expires_at: Instant }),
})

export const confirmContactMethod = endpoint({
  method: 'POST',
  path: '/api/v1/contact-methods/{id}/verify/code',
  action: 'contact-method.edit-own',
  tag: 'Contact methods',
  summary: 'Verifies the contact method with the code that came; five tries per code',
  params: ById,
  body: fields({
    code: z.string().regex(/^\s*\d{3}[ -]?\d{3}\s*$/, 'has six digits, as in the message that came'),
  }),
  answer: z.object({
    verified: z.boolean(),
    because: z
      .enum(['no-code', 'expired', 'no-tries-left', 'address-changed', 'wrong-code'])
      .nullable()
      .describe('Why it is not verified'),
    tries_left: z.int(),
  }),
})
export type Confirmed = z.output<typeof confirmContactMethod.answer>

const Finding = z.object({
  because: z.enum(['no-methods', 'no-rules', 'missed', 'failed', 'unverified']),
  method: z.string().nullable(),
  text: z.string(),
  remedy: z.string(),
})

export const teamReadiness = endpoint({
  method: 'GET',
  path: '/api/v1/teams/{id}/readiness',
  action: 'readiness.read',
  tag: 'Teams',
  summary: 'Who of the team can be reached, who could not lately, and why',
  params: ById,
  query: z.object({
    hours: z.coerce.number().min(1).max(744).default(24).describe('How far to look back'),
  }),
  answer: z.object({
    team: z.string(),
    from: Instant,
    to: Instant,
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        on_call: z.boolean().describe('Now, in a schedule of the team'),
        state: z.enum(['ready', 'doubtful', 'unreachable']),
        findings: z.array(Finding),
      }),
    ),
  }),
})
export type TeamReadiness = z.output<typeof teamReadiness.answer>
