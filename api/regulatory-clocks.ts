import { z } from 'zod'
import { RegulatoryRegime } from './communication-settings.ts'
import { ById, endpoint, Instant, listOf } from './endpoint.ts'
import { AskedInstant, fields, Reference } from './fields.ts'
import { ActorRef } from './incident.ts'

const tag = 'Regulatory clocks'
const all = '/api/v1/incidents/{id}/regulatory-clocks'
const one = z.object({ id: z.string(), clock: z.string() })

export const RegulatoryClock = z
  .object({
    id: z.string().describe('Such as gdpr.authority'),
    regime: z.string(),
    recipient: z.string(),
    state: z.enum(['running', 'overdue', 'sent', 'not-required']),
    started_at: Instant,
    due_at: Instant.nullable().describe('null: without undue delay'),
    template: z.string().describe('Drafts the notice: /incidents/{id}/drafts/{template}'),
    checklist: z.array(z.string()),
    reminders: z.array(z.object({ kind: z.enum(['half', '24h', '4h', '1h', 'overdue']), at: Instant })),
    started_by: ActorRef,
    ended_by: ActorRef.nullable(),
    sent_at: Instant.nullable(),
    late: z.boolean().nullable().describe('Whether it was sent after it was due; null: it was not sent'),
    sent_to: z.string().nullable(),
    reference: z.string().nullable(),
    reason: z.string().nullable().describe('Why no notice is required'),
  })
  .meta({ id: 'RegulatoryClock' })
export type RegulatoryClock = z.infer<typeof RegulatoryClock>

export const listRegulatoryClocks = endpoint({
  method: 'GET',
  path: all,
  action: 'incident.read',
  tag,
  summary: 'The notices that laws ask for, by when, with the proof that they were sent',
  params: ById,
  answer: z.object({
    proposed: z
      .array(z.object({ regime: z.string(), because: z.string() }))
      .describe('What tags and triage suggest; a person decides'),
    ...listOf(RegulatoryClock).shape,
  }),
})

export const startRegulatoryClocks = endpoint({
  method: 'POST',
  path: all,
  action: 'regulatory-clock.edit',
  tag,
  summary: 'Starts the clocks of a regime',
  status: 201,
  params: ById,
  body: fields({
    regime: Reference,
    started_at: AskedInstant.optional().describe('The instant that the law counts from; default: now'),
  }),
  answer: listOf(RegulatoryClock),
})

export const proveNotice = endpoint({
  method: 'POST',
  path: `${all}/{clock}/sent`,
  action: 'regulatory-clock.edit',
  tag,
  summary: 'Keeps the proof that the notice was sent: when, to whom, under which reference',
  params: one,
  body: fields({
    sent_to: z.string().trim().min(1).max(500),
    reference: z.string().trim().min(1).max(500),
    sent_at: AskedInstant.optional().describe('Default: now'),
  }),
  answer: RegulatoryClock,
})

export const waiveNotice = endpoint({
  method: 'POST',
  path: `${all}/{clock}/not-required`,
  action: 'regulatory-clock.edit',
  tag,
  summary: 'Ends the clock of a notice that is not required, with the reason',
  params: one,
  body: fields({ reason: z.string().trim().min(1).max(2_000) }),
  answer: RegulatoryClock,
})

export const readRegimes = endpoint({
  method: 'GET',
  path: '/api/v1/regulatory-catalogue',
  action: 'organisation.read',
  tag,
  summary: 'The regimes that there are, built-in ones included',
  answer: z.object({ regimes: z.array(z.object({ ...RegulatoryRegime.shape, own: z.boolean() })) }),
})
