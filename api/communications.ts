import { z } from 'zod'
import { audiences } from '../domain/communication/audience.ts'
import { starts } from '../domain/communication/plan-row.ts'
import { stages } from '../domain/communication/template.ts'
import { CommunicationPlan, CommunicationTemplate } from './communication-settings.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields, Reference } from './fields.ts'
import { ActorRef } from './incident.ts'

const tag = 'Communications'
const incident = '/api/v1/incidents/{id}'

const Missing = z.object({ field: z.string(), meaning: z.string() })

export const Draft = z
  .object({
    template: z.string(),
    name: z.string(),
    audience: z.enum(audiences),
    stage: z.enum(stages),
    subject: z.string(),
    text: z.string(),
    missing: z.array(Missing).describe('What is not known; the text says so in its place'),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>

/** What only the writer knows. */
const given = {
  eta: z.string().trim().min(1).max(200).optional().describe('When it is expected to be over, in words'),
  next_update: z.string().trim().min(1).max(200).optional().describe('Default: what is planned next'),
  note: z.string().trim().min(1).max(5_000).optional(),
}

export const listDrafts = endpoint({
  method: 'GET',
  path: `${incident}/drafts`,
  action: 'incident.read',
  tag,
  summary: 'Every template, filled with what is known of the incident',
  params: ById,
  query: z.object(given),
  answer: listOf(Draft),
})

export const showDraft = endpoint({
  method: 'GET',
  path: `${incident}/drafts/{template}`,
  action: 'incident.read',
  tag,
  summary: 'One template, filled with what is known of the incident',
  params: z.object({ id: z.string(), template: z.string() }),
  query: z.object(given),
  answer: Draft,
})

const Channel = z.enum(['email', 'webhook'])

const Message = fields({
  template: Reference,
  audience: z.enum(audiences).optional().describe('Default: that of the template'),
  subject: z.string().trim().min(1).max(300).optional().describe('In place of the drafted one'),
  text: z.string().trim().min(1).max(20_000).optional().describe('In place of the drafted one'),
  ...given,
})

export const Preview = z
  .object({
    template: z.string(),
    audience: z.enum(audiences),
    subject: z.string().describe('As it leaves: of a private incident it says nothing'),
    text: z.string(),
    missing: z.array(Missing),
    recipients: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        subscription: z.string(),
        channel: Channel.nullable().describe('null: nothing reaches this person'),
      }),
    ),
  })
  .meta({ id: 'CommunicationPreview' })
export type Preview = z.infer<typeof Preview>

export const previewCommunication = endpoint({
  method: 'POST',
  path: `${incident}/communications/preview`,
  action: 'communication.send',
  tag,
  summary: 'Who would get it and what it would say; nothing is sent',
  params: ById,
  body: Message,
  answer: Preview,
})

export const Communication = z
  .object({
    id: z.string(),
    template: z.string(),
    audience: z.enum(audiences),
    stage: z.enum(stages),
    subject: z.string(),
    text: z.string(),
    missing: z.array(z.string()),
    sent_by: ActorRef,
    sent_at: Instant,
    recipients: z.array(
      z.object({
        person: z.string(),
        subscription: z.string(),
        channel: z.string().nullable(),
        delivery: z.string().nullable(),
        state: z.string().describe('That of the delivery; unreachable: there is none'),
        because: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Communication' })
export type Communication = z.infer<typeof Communication>

export const sendCommunication = endpoint({
  method: 'POST',
  path: `${incident}/communications`,
  action: 'communication.send',
  tag,
  summary: 'Tells the subscribers of an audience by mail or webhook, and keeps who was told what when',
  status: 201,
  params: ById,
  body: Message,
  answer: Communication,
})

export const ExpectedCommunication = z
  .object({
    audience: z.enum(audiences),
    template: z.string(),
    start: z.enum(starts),
    state: z.enum(['planned', 'due', 'overdue', 'sent', 'dropped']),
    due_at: Instant,
    overdue_at: Instant,
    sent_at: Instant.nullable(),
  })
  .meta({ id: 'ExpectedCommunication' })
export type ExpectedCommunication = z.infer<typeof ExpectedCommunication>

export const listCommunications = endpoint({
  method: 'GET',
  path: `${incident}/communications`,
  action: 'incident.read',
  tag,
  summary: 'Who hears what by when, and who was told what when, the newest first',
  params: ById,
  query: Page,
  answer: z.object({
    plan: z.array(ExpectedCommunication),
    closing_note: z
      .enum(['not-needed', 'missing', 'sent'])
      .describe('missing: people were told of it, or are to be, and nobody was told that it is over'),
    ...listOf(Communication).shape,
  }),
})

export const readCatalogue = endpoint({
  method: 'GET',
  path: '/api/v1/communication-catalogue',
  action: 'organisation.read',
  tag,
  summary:
    'What holds: templates with the fields that they may name, and the plan of each level; built-in ones included',
  answer: z.object({
    templates: z.array(z.object({ ...CommunicationTemplate.shape, own: z.boolean() })),
    fields: z.array(z.object({ name: z.string(), meaning: z.string(), unknown: z.string() })),
    plans: z.array(CommunicationPlan.omit({ id: true }).extend({ own: z.boolean() })),
  }),
})
