import { z } from 'zod'
import { fields, Id, Minutes, Name, Reference } from './fields.ts'
import { Target } from './targets.ts'

const Text = z.string().trim().min(1).max(2_000)

const Contact = fields({
  type: z.enum(['phone', 'email', 'url', 'chat', 'other']),
  value: z.string().trim().min(1).max(500),
  name: z.string().trim().min(1).max(200).nullable().default(null),
})

const about = {
  id: Id,
  name: Name,
  contacts: z.array(Contact).max(20).default([]),
  services: z.array(Reference).max(1_000).default([]).describe('Those that they know or run'),
}

/** Who is paged for an incident that needs them. */
export const Specialist = fields({
  ...about,
  when_to_page: Text,
  page: z.array(Target).min(1).max(20),
  response_minutes: Minutes.positive().nullable().default(null).describe('How soon they answer'),
})

/** A company that is called; nobody of it is paged. */
export const Vendor = fields({
  ...about,
  when_to_contact: Text,
  response_targets: z
    .array(fields({ severity: z.string().min(1).max(40), minutes: Minutes.positive() }))
    .max(20)
    .default([])
    .describe('What the contract promises'),
  contract: z.string().trim().min(1).max(500).nullable().default(null),
})
