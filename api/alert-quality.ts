import { z } from 'zod'
import { endpoint, Instant } from './endpoint.ts'

export const AlertQuality = z
  .object({
    integration: z.string(),
    rule: z.string().describe('The label alertname, rule or check; else the summary'),
    service: z.string().nullable(),
    signals: z.number(),
    alerts: z.number(),
    suppressed: z.number().describe('Alerts that paged nobody, or not at first'),
    incidents: z.number(),
    pages: z.number(),
    night_pages: z.number().describe('Between 22:00 and 07:00 of whoever was paged'),
    false_positives: z.number(),
    without_action: z
      .number()
      .describe(
        'Acknowledged and over, without having been declared, identified, mitigated or resolved as fixed',
      ),
    noise_share: z.number().nullable().describe('Of the incidents that are over; null: none is'),
    tune_or_remove: z.boolean().describe('The share is more than 20 %'),
    because: z.array(z.string()).describe('What is to be done about it'),
  })
  .meta({ id: 'AlertQuality' })
export type AlertQuality = z.infer<typeof AlertQuality>

export const readAlertQuality = endpoint({
  method: 'GET',
  path: '/api/v1/reports/alert-quality',
  action: 'report.read',
  tag: 'Reports',
  summary: 'How good the alerts of each rule and source are, and which to tune or remove; the noisiest first',
  query: z.object({
    days: z.coerce.number().int().min(1).max(366).default(30),
    service: z.string().optional(),
    team: z.string().optional(),
    tune_or_remove: z.enum(['true', 'false']).optional().describe('true: only those to tune or remove'),
  }),
  answer: z.object({ since: Instant, items: z.array(AlertQuality) }),
})
