import { z } from 'zod'
import { weekdays } from '../domain/schedule/schedule.ts'
import { endpoint, Instant } from './endpoint.ts'
import { AskedInstant } from './fields.ts'

const PerClass = z.object({
  weekday: z.number(),
  night: z.number(),
  weekend: z.number(),
  holiday: z.number(),
})

const Line = z.object({
  person: z.string(),
  name: z.string(),
  time_zone: z.string().describe('On whose wall the hours are classed'),
  schedule: z.string(),
  team: z.string().nullable(),
  hours: PerClass.describe('Elapsed'),
  total_hours: z.number(),
  currency: z.string().nullable(),
  amounts: PerClass.nullable().describe('null: there is no rate'),
  amount: z.number().nullable(),
})
export type PayLine = z.infer<typeof Line>

const Total = z.object({
  person: z.string(),
  name: z.string(),
  currency: z.string().nullable(),
  total_hours: z.number(),
  amount: z.number().nullable(),
})

const query = z.object({
  from: AskedInstant,
  to: AskedInstant,
  team: z.string().optional().describe('Only the schedules of this team'),
  person: z.string().optional(),
})

export const onCallPay = endpoint({
  method: 'GET',
  path: '/api/v1/reports/on-call-pay',
  action: 'on-call-pay.read',
  tag: 'Reports',
  summary: 'Hours on call by class and what they are paid, per person and schedule; your own, or your teams’',
  query,
  answer: z.object({
    from: Instant,
    to: Instant,
    night: z.object({ from: z.string(), to: z.string() }),
    weekend: z.array(z.enum(weekdays)),
    items: z.array(Line),
    totals: z.array(Total).describe('Per person and currency'),
    next_cursor: z.null(),
  }),
})
export type OnCallPay = z.output<typeof onCallPay.answer>

export const onCallPayCsv = endpoint({
  method: 'GET',
  path: '/api/v1/reports/on-call-pay.csv',
  action: 'on-call-pay.read',
  tag: 'Reports',
  summary: 'The same for a spreadsheet',
  query,
  answer: z.string().meta({ 'x-media-type': 'text/csv' }),
})
