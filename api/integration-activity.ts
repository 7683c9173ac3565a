import { z } from 'zod'
import { integrationTypes } from '../domain/organisation/document.ts'
import { ById, endpoint, Instant } from './endpoint.ts'
import { fields } from './fields.ts'

const Activity = z.object({
  integration: z.string(),
  last_received_at: Instant.nullable().describe('Null: nothing came yet that is still known'),
  signals: z.number().describe('Since `since`'),
  alerts: z.number().describe('How many of these signals opened one'),
})
export type Activity = z.infer<typeof Activity>

const tag = 'Integrations'

export const readActivity = endpoint({
  method: 'GET',
  path: '/api/v1/integration-activity',
  action: 'organisation.read',
  tag,
  summary: 'When each integration sent something last, and how much in the last day',
  answer: z.object({
    since: Instant.describe('A day ago; later where very many signals came'),
    items: z.array(Activity),
  }),
})

export const sendTest = endpoint({
  method: 'POST',
  path: '/api/v1/integrations/{id}/send-test',
  action: 'integration.edit',
  tag,
  summary: 'Posts to the intake what the vendor would: it is kept, and becomes an alert or a change',
  params: ById,
  body: fields({
    severity: z
      .enum(['info', 'critical'])
      .default('info')
      .describe(
        'info, or the mildest that the vendor has, pages nobody unless rules say otherwise; critical pages whom a real alert would',
      ),
  }).prefault({}),
  answer: z.object({
    type: z.enum(integrationTypes),
    path: z.string().describe('Where it was posted to, with the key taken out'),
    status: z.int().describe("The intake's answer"),
    body: z.unknown(),
  }),
})
