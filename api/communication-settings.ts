import { z } from 'zod'
import { audiences, subscribable } from '../domain/communication/audience.ts'
import { starts } from '../domain/communication/plan-row.ts'
import { stages } from '../domain/communication/template.ts'
import { fields, Id, Minutes, Name, OptionalReference, Reference } from './fields.ts'

export const CommunicationTemplate = fields({
  id: Id,
  name: Name,
  audience: z.enum(audiences),
  stage: z.enum(stages).describe('closing: it says that the incident is over'),
  subject: z.string().trim().min(1).max(300),
  text: z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .describe('Names fields in braces: {{ impact }}, {{ started | detected }}'),
})

const bounds = {
  due_minutes: Minutes.default(0),
  overdue_minutes: Minutes,
}

const PlannedMessage = fields({
  audience: z.enum(audiences),
  template: Reference,
  start: z.enum(starts).default('declared'),
  ...bounds,
  repeats: fields(bounds).nullable().default(null).describe('Counted from when it was sent last'),
})

/** In place of the usual plan of its level. */
export const CommunicationPlan = fields({
  id: Id,
  severity: z.string().min(1).max(40),
  messages: z.array(PlannedMessage).max(50),
})

export const Subscription = fields({
  id: Id,
  person: Reference,
  audience: z.enum(subscribable),
  services: z.array(Reference).max(200).default([]).describe('None: of all services'),
  severity: z.string().min(1).max(40).nullable().default(null).describe('This level and worse; null: any'),
  via: OptionalReference.describe('A mail address or webhook of the person; null: mail, else a webhook'),
})

/** In place of the built-in regime with that id, or beside those. */
export const RegulatoryRegime = fields({
  id: Id,
  name: Name,
  counts_from: z.string().trim().min(1).max(300),
  signs: z.array(z.string().trim().min(1).max(100)).max(50).default([]).describe('Tags that suggest it'),
  obligations: z
    .array(
      fields({
        id: Id,
        recipient: Name,
        due_hours: z.number().positive().max(8_760).nullable().describe('null: without undue delay'),
        template: Reference,
        checklist: z.array(z.string().trim().min(1).max(300)).max(50).default([]),
      }),
    )
    .min(1)
    .max(20),
})
