import { z } from 'zod'
import { suppressedBy } from '../domain/alerting/suppression.ts'
import { endpoint, Instant } from './endpoint.ts'

export const SuppressedAlerts = z
  .object({
    by: z.enum(suppressedBy),
    id: z
      .string()
      .nullable()
      .describe('Of the silence, window, rule or whatever else kept them quiet; null: pauses and flapping'),
    alerts: z.number().describe('How many it kept from paging, for a while or altogether'),
    still_suppressed: z.number(),
    last_at: Instant.describe('When the last of them was first seen'),
  })
  .meta({ id: 'SuppressedAlerts' })
export type SuppressedAlerts = z.infer<typeof SuppressedAlerts>

export const countSuppressedAlerts = endpoint({
  method: 'GET',
  path: '/api/v1/reports/suppressed-alerts',
  action: 'report.read',
  tag: 'Reports',
  summary: 'What kept how many alerts from paging, the most first; 500 at most',
  query: z.object({
    days: z.coerce.number().int().min(1).max(366).default(30),
    by: z.enum(suppressedBy).optional(),
  }),
  answer: z.object({ since: Instant, items: z.array(SuppressedAlerts) }),
})
