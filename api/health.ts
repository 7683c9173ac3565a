import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const healthChecks = [
  'database',
  'migrations',
  'clock',
  'paging-held',
  'quarantined-jobs',
  'administrator',
  'contact-methods',
  'followed-calendars',
  'schedule-gaps',
  'empty-policies',
  'services-without-policy',
  'catch-all',
  'mail',
  'sms-and-voice',
  'public-url',
  'heartbeat-url',
] as const

export const HealthCheck = z
  .object({
    id: z.enum(healthChecks),
    state: z.enum(['ok', 'warning', 'problem']),
    text: z.string().describe('The finding, in a sentence'),
    remedy: z.string().nullable().describe('The way out, in a sentence; null when all is well'),
  })
  .meta({ id: 'HealthCheck' })
export type HealthCheck = z.infer<typeof HealthCheck>

export const healthReport = endpoint({
  method: 'GET',
  path: '/api/v1/health/report',
  action: 'settings.read',
  tag: 'Health',
  summary: 'Whether pages would get through: findings about the installation and the organisation',
  answer: z.object({ checks: z.array(HealthCheck) }),
})
