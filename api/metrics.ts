import { z } from 'zod'
import { endpoint, Instant, listOf } from './endpoint.ts'

const Spread = z
  .object({
    mean_minutes: z.number(),
    median_minutes: z.number(),
    p90_minutes: z.number(),
    p95_minutes: z.number(),
    min_minutes: z.number(),
    max_minutes: z.number(),
    count: z.number(),
  })
  .meta({ id: 'Spread', description: 'Percentiles interpolate linearly.' })

const Lengths = {
  mttd: Spread.nullable().optional(),
  mtta: Spread.nullable().optional(),
  mtti: Spread.nullable().optional(),
  mttm: Spread.nullable().optional(),
  mttr: Spread.nullable().optional(),
}

const figures = {
  incidents: z.number().describe('All of the period, the excluded ones too'),
  excluded: z.object({ drills: z.number(), false_positives: z.number(), duplicates: z.number() }),
  ...Lengths,
  mtbf: z.object({ mean_hours: z.number(), count: z.number() }).nullable().optional(),
}

const Figures = z.object(figures).meta({ id: 'Figures' })
export type Figures = z.infer<typeof Figures>

export const metricNames = ['mttd', 'mtta', 'mtti', 'mttm', 'mttr', 'mtbf'] as const

const Minutes = z.number().nullable()

const MonthlyTrend = z
  .object({
    month: z.string().describe('A calendar month in UTC, such as 2026-03'),
    incidents: z.number(),
    median_minutes: z.object({ mttd: Minutes, mtta: Minutes, mtti: Minutes, mttm: Minutes, mttr: Minutes }),
  })
  .meta({ id: 'MonthlyTrend' })

const ServiceMeans = z
  .object({
    service: z.string(),
    incidents: z.number(),
    mean_minutes: z.object({ mttd: Minutes, mtta: Minutes, mtti: Minutes, mttm: Minutes, mttr: Minutes }),
    mtbf_hours: z.number().nullable(),
  })
  .meta({ id: 'ServiceMeans' })

export const Metrics = z
  .object({
    period: z.object({ days: z.number(), from: Instant, to: Instant }),
    ...figures,
    by_severity: z.record(z.string(), Figures),
    by_service: z.record(z.string(), Figures),
    recommendations: z.array(z.string()),
    trends: z.array(MonthlyTrend).optional().describe('With `months`'),
    comparison: z.array(ServiceMeans).optional().describe('With `compare`; most incidents first'),
  })
  .meta({ id: 'Metrics' })
export type Metrics = z.infer<typeof Metrics>

const tag = 'Metrics'
const Months = z.coerce.number().int().min(1).max(120)
const Filter = z.object({
  severity: z.string().optional().describe('`SEV1`, `SEV-1`, `P1` or a name of the active scheme'),
  service: z.string().optional(),
})

export const readMetrics = endpoint({
  method: 'GET',
  path: '/api/v1/metrics',
  action: 'metrics.read',
  tag,
  summary: 'How long detecting, answering and ending incidents takes; null where there is no data',
  query: Filter.extend({
    period: z.coerce.number().positive().max(3_660).default(30).describe('So many times 24 hours up to `to`'),
    from: Instant.optional().describe('Instead of `period`'),
    to: Instant.optional().describe('Now, when left out'),
    metric: z.enum(metricNames).optional().describe('Answers with this metric alone'),
    months: Months.optional().describe('Adds the trends of the last months'),
    compare: z.enum(['services']).optional().describe('Adds the services side by side'),
  }),
  answer: Metrics,
})

export const readTrends = endpoint({
  method: 'GET',
  path: '/api/v1/metrics/trends',
  action: 'metrics.read',
  tag,
  summary: 'Incidents and medians by calendar month, the current one last',
  query: Filter.extend({ months: Months.default(6) }),
  answer: listOf(MonthlyTrend),
})

export const readDefinitions = endpoint({
  method: 'GET',
  path: '/api/v1/metrics/definitions',
  action: 'metrics.read',
  tag,
  summary: 'What each metric means, and its target',
  answer: z.object({
    definitions: z.record(z.string(), z.object({ name: z.string(), text: z.string(), target: z.string() })),
    note: z.string(),
  }),
})
