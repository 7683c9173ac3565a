import { z } from 'zod'
import { turnUnits, weekdays } from '../domain/schedule/schedule.ts'
import { fields, Id, Name, OptionalReference, Reference } from './fields.ts'

/** `2026-01-05T10:00`, a wall time of the schedule's zone, or an instant when it has an offset. */
const Moment = z.string()

/** Local times; a `to` that is not later than `from` ends the next day. Without `days`: every day. */
const Restriction = fields({ days: z.array(z.enum(weekdays)).optional(), from: z.string(), to: z.string() })

/** An entry that is a list puts several people on call at once. */
const Entry = z.union([Reference, z.array(Reference).min(1)], 'must be a person or a list of people')

const Layer = fields({
  id: Id,
  people: z.array(Entry).min(1).max(1_000),
  starts_at: Moment,
  ends_at: Moment.nullable().default(null),
  turn: fields({ unit: z.enum(turnUnits), length: z.int().min(1).max(10_000).default(1) }),
  restrictions: z.array(Restriction).max(100).default([]),
})

/** Without `replaces` it takes the whole slot. */
export const Override = fields({
  id: Id,
  person: Reference,
  replaces: OptionalReference,
  starts_at: Moment,
  ends_at: Moment,
})

export const Schedule = fields({
  id: Id,
  name: Name,
  time_zone: z.string().default('UTC'),
  team: OptionalReference,
  layers: z.array(Layer).max(100).default([]),
  overrides: z.array(Override).default([]),
})
