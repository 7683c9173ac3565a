import { z } from 'zod'
import { parseMatcher } from '../domain/alerting/matcher.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, fields, Minutes, Reference } from './fields.ts'

const Matcher = z
  .string()
  .max(1_000)
  .refine(
    (text) => parseMatcher(text) !== null,
    String.raw`must be a matcher such as env="staging" or summary=~"Disk.*"; there are =, !=, =~ and !~`,
  )

const what = {
  services: z.array(Reference).max(200).default([]).describe('Only alerts of these; none named: of all'),
  matchers: z
    .array(Matcher)
    .max(50)
    .default([])
    .describe('All must hold; they name labels, details, or summary, source, severity, integration, service'),
}

export const Silence = z
  .object({
    id: z.string(),
    state: z.enum(['pending', 'active', 'ended']),
    services: z.array(z.string()),
    matchers: z.array(z.string()),
    starts_at: Instant,
    ends_at: Instant,
    reason: z.string(),
    author: z.string(),
    created_at: Instant,
    suppressed_alerts: z.number().describe('How many alerts it kept from paging so far'),
  })
  .meta({ id: 'Silence' })
export type Silence = z.infer<typeof Silence>

const tag = 'Silences'
const path = '/api/v1/silences'

export const listSilences = endpoint({
  method: 'GET',
  path,
  action: 'silence.read',
  tag,
  summary: 'Silences that have not ended, the newest first; or all',
  query: Page.extend({
    ended: z.enum(['true', 'false']).default('false').describe('true: those that have ended as well'),
  }),
  answer: listOf(Silence),
})

export const showSilence = endpoint({
  method: 'GET',
  path: `${path}/{id}`,
  action: 'silence.read',
  tag,
  summary: 'One silence',
  params: ById,
  answer: Silence,
})

export const addSilence = endpoint({
  method: 'POST',
  path,
  action: 'silence.edit',
  tag,
  summary: 'Alerts that match page nobody until it ends; those still firing then open their incidents',
  status: 201,
  body: fields({
    ...what,
    starts_at: AskedInstant.optional().describe('Default: now'),
    ends_at: AskedInstant.optional(),
    minutes: Minutes.positive('must be more than 0').optional().describe('Instead of ends_at'),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: Silence,
})

export const endSilence = endpoint({
  method: 'POST',
  path: `${path}/{id}/end`,
  action: 'silence.edit',
  tag,
  summary: 'End it now; alerts still firing open their incidents',
  params: ById,
  answer: Silence,
})

export const SilencePreview = z
  .object({
    since: Instant,
    alerts: z.number(),
    with_incident: z.number().describe('How many of them had an incident, and paged if that was urgent'),
    newest: z.array(
      z.object({
        id: z.string(),
        service: z.string().nullable(),
        severity: z.string(),
        summary: z.string(),
        incident: z.string().nullable(),
        first_seen_at: Instant,
      }),
    ),
    complete: z.boolean().describe('false: there were too many alerts to look at all of them'),
  })
  .meta({ id: 'SilencePreview' })
export type SilencePreview = z.infer<typeof SilencePreview>

export const previewSilence = endpoint({
  method: 'POST',
  path: `${path}/preview`,
  action: 'alert.read',
  tag,
  summary: 'What it would have silenced of the alerts of the last day',
  body: fields(what),
  answer: SilencePreview,
})
