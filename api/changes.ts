import { z } from 'zod'
import { endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields, Reference } from './fields.ts'

const Link = fields({
  href: z.url({ protocol: /^https?$/ }).max(2_000),
  text: z.string().max(300).default(''),
})

export const Change = z
  .object({
    id: z.string(),
    integration: z.string().nullable(),
    service: z.string().nullable(),
    summary: z.string(),
    source: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    happened_at: Instant,
    received_at: Instant,
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

const tag = 'Changes'
const path = '/api/v1/changes'

export const listChanges = endpoint({
  method: 'GET',
  path,
  action: 'change.read',
  tag,
  summary: 'What was deployed or configured, newest first',
  query: Page.extend({ service: z.string().optional(), since: Instant.optional() }),
  answer: listOf(Change),
})

export const createChange = endpoint({
  method: 'POST',
  path,
  action: 'change.create',
  tag,
  summary: 'Notes a deployment or another change; it pages nobody',
  status: 201,
  body: fields({
    service: Reference.optional(),
    summary: z.string().trim().min(1).max(1_024),
    source: z.string().max(300).optional(),
    details: z.record(z.string(), z.unknown()).default({}),
    links: z.array(Link).max(20).default([]),
    happened_at: Instant.optional(),
  }),
  answer: Change,
})
