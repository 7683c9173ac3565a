import { z } from 'zod'
import { weekdays } from '../domain/schedule/schedule.ts'
import { fields, Id, Reference, TimeOfDay } from './fields.ts'

/** Local times; a `to` that is not later than `from` ends the next day. Without `days`: every day. */
export const Recurring = fields({
  days: z.array(z.enum(weekdays)).min(1).optional(),
  from: TimeOfDay,
  to: TimeOfDay,
})

export const MaintenanceWindow = fields({
  id: Id,
  services: z.array(Reference).min(1).max(1_000),
  reason: z.string().trim().min(1).max(500),
  time_zone: z.string(),
  starts_at: z
    .string()
    .nullable()
    .default(null)
    .describe('A wall time of the zone, or an instant; of what recurs the first day'),
  ends_at: z.string().nullable().default(null),
  windows: z.array(Recurring).max(100).default([]).describe('When it recurs; none: it is once'),
})
