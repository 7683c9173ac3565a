import { z } from 'zod'
import { endpoint, Instant } from './endpoint.ts'

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

const HealthFigures = z.object({
  waiting_jobs: z.number().describe('Due, and not begun'),
  queue_lag_seconds: z.number().describe('How long the oldest of these has waited'),
  set_aside_jobs: z.number(),
  last_page_delivered_at: Instant.nullable().describe('Among the newest 200'),
  last_probe_at: Instant.nullable().describe(
    'When a probe last went the way of a page; one does every minute',
  ),
})
export type HealthFigures = z.infer<typeof HealthFigures>

export const healthReport = endpoint({
  method: 'GET',
  path: '/api/v1/health/report',
  action: 'settings.read',
  tag: 'Health',
  summary: 'Whether pages would get through: findings about the installation and the organisation',
  answer: z.object({ checks: z.array(HealthCheck) }),
})

export const healthFigures = endpoint({
  method: 'GET',
  path: '/api/v1/health/figures',
  action: 'settings.read',
  tag: 'Health',
  summary: 'How far behind the work is, and when a page last arrived',
  answer: HealthFigures,
})
