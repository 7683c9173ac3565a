import { z } from 'zod'
import { suppressedBy } from '../domain/alerting/suppression.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { fields } from './fields.ts'
import { Signal } from './signals.ts'

export const alertStatuses = ['triggered', 'acknowledged', 'resolved', 'suppressed'] as const

const Suppression = z
  .object({
    by: z.enum(suppressedBy),
    id: z.string(),
    until: Instant.nullable(),
    because: z.string(),
  })
  .meta({ id: 'Suppression' })

export const Alert = z
  .object({
    id: z.string(),
    dedup_key: z.string(),
    status: z.enum(alertStatuses),
    severity: z.enum(['critical', 'error', 'warning', 'info']),
    service: z.string().nullable(),
    integration: z.string(),
    incident: z.string().nullable(),
    count: z.number().describe('How many signals said so'),
    summary: z.string(),
    source: z.string(),
    labels: z.record(z.string(), z.string()),
    details: z.record(z.string(), z.unknown()),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    first_seen_at: Instant,
    last_seen_at: Instant,
    acknowledged_at: Instant.nullable(),
    resolved_at: Instant.nullable(),
    suppression: Suppression.nullable().describe('Why it pages nobody, or did not until its reason ended'),
    flapping: z
      .object({ since: Instant, calm_at: Instant.nullable() })
      .nullable()
      .describe('Whether its trouble comes and goes, and since when it does no more'),
    decided: z
      .array(z.object({ by: z.string(), id: z.string(), did: z.string(), because: z.string() }))
      .describe('Who decided what about it, in order: `{by: rule, id: databases, did: …, because: …}`'),
  })
  .meta({ id: 'Alert' })
export type Alert = z.infer<typeof Alert>

const tag = 'Alerts'
const base = '/api/v1/alerts'

export const listAlerts = endpoint({
  method: 'GET',
  path: base,
  action: 'alert.read',
  tag,
  summary: 'Alerts, newest first',
  query: Page.extend({
    status: z
      .string()
      .optional()
      .describe(`One or more of ${alertStatuses.join(', ')}, with commas between them`),
    service: z.string().optional(),
    integration: z.string().optional(),
    incident: z.string().optional().describe('Such as INC-142'),
    q: z.string().max(200).optional().describe('Words of the summary, the source or the dedup key'),
  }),
  answer: listOf(Alert),
})

export const showAlert = endpoint({
  method: 'GET',
  path: `${base}/{id}`,
  action: 'alert.read',
  tag,
  summary: 'One alert',
  params: ById,
  answer: Alert,
})

export const listAlertSignals = endpoint({
  method: 'GET',
  path: `${base}/{id}/signals`,
  action: 'signal.read',
  tag,
  summary: 'The signals of an alert, newest first',
  params: ById,
  query: Page,
  answer: listOf(Signal),
})

export const acknowledgeAlert = endpoint({
  method: 'POST',
  path: `${base}/{id}/acknowledge`,
  action: 'incident.acknowledge',
  tag,
  summary: 'Acknowledges the incident of the alert: all paging for it stops',
  params: ById,
  answer: Alert,
})

export const resolveAlert = endpoint({
  method: 'POST',
  path: `${base}/{id}/resolve`,
  action: 'alert.edit',
  tag,
  summary: 'Resolves the alert, and with the last open one its incident, as the source would',
  params: ById,
  answer: Alert,
})

export const attachAlert = endpoint({
  method: 'POST',
  path: `${base}/{id}/attach`,
  action: 'alert.edit',
  tag,
  summary: 'Moves the alert into an open incident; nobody else is paged for it',
  params: ById,
  body: fields({ incident: z.string().min(1).max(200).describe('Such as INC-142') }),
  answer: Alert,
})

export const promoteAlert = endpoint({
  method: 'POST',
  path: `${base}/{id}/promote`,
  action: 'alert.edit',
  tag,
  summary: 'Opens an incident of its own for an alert that has none, and pages for it',
  params: ById,
  answer: Alert,
})
