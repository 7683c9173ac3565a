import { z } from 'zod'
import { weekdays } from '../domain/schedule/schedule.ts'
import { defaultSettings } from '../domain/organisation/document.ts'
import { fields, Minutes, OptionalReference, Reference, TimeOfDay } from './fields.ts'
import { LevelChange } from './severity.ts'
import { Target } from './targets.ts'
import { AttachmentLimits, WarRoom } from './war-room-settings.ts'

const Hourly = z.number().min(0).max(1_000_000).multipleOf(0.0001, 'has four decimals at most').default(0)

/** Per hour; without a team it is the rate of all teams that have none of their own. */
const Rate = fields({
  team: OptionalReference,
  currency: z.string().trim().min(1).max(20).describe('As it shall stand in the report, such as EUR'),
  weekday: Hourly,
  night: Hourly,
  weekend: Hourly,
  holiday: Hourly,
})

const { night, weekend } = defaultSettings.on_call_pay

/** What on-call work is paid; times are those on the wall of the person. */
const OnCallPay = fields({
  night: fields({ from: TimeOfDay, to: TimeOfDay }).default(night),
  weekend: z.array(z.enum(weekdays)).max(7).default(weekend),
  rates: z.array(Rate).max(1_000).default([]),
})

const { per_person_an_hour: aPerson, an_hour: anHour } = defaultSettings.paid_sends

/** What SMS and calls may cost: what is over it is not sent, and the next way to reach the person is tried. */
const PaidSends = fields({
  per_person_an_hour: z.int().min(0).max(10_000).default(aPerson),
  an_hour: z.int().min(0).max(1_000_000).default(anHour),
  countries: z
    .array(z.string().regex(/^\+[1-9]\d{0,3}$/, 'must be a calling code, such as "+351"'))
    .max(250)
    .default([])
    .describe('Calling codes; none means all countries'),
})

const usual = defaultSettings.business_hours

/** Minutes of levels that count in business hours do so here; the time zone is for teams without a schedule. */
const BusinessHours = fields({
  days: z.array(z.enum(weekdays)).min(1, 'names at least one day, such as mon').max(7).default(usual.days),
  from: TimeOfDay.default(usual.from),
  to: TimeOfDay.default(usual.to),
  time_zone: z.string().max(100).default(usual.time_zone),
}).refine(({ from, to }) => from < to, { path: ['to'], message: 'must be later than "from"' })

/** `catch_all` is paged when nobody else can be; empty means all administrators. */
export const Settings = fields({
  severity_scheme: z.enum(['SEV1-4', 'SEV0-3', 'P1-4']).optional(),
  severity_levels: z.array(LevelChange).max(4).optional(),
  executives: z.array(Target).max(50).optional(),
  business_hours: BusinessHours.optional(),
  mttr_starts_at: z.enum(['detected', 'started']).optional(),
  catch_all: z.array(Target).max(50).optional(),
  stale_acknowledgement_minutes: Minutes.positive('must be more than 0, or null for never')
    .nullable()
    .optional(),
  fallback_policy: Reference.nullable()
    .optional()
    .describe('Walked when a policy is through, before the catch-all'),
  on_call_pay: OnCallPay.optional(),
  paid_sends: PaidSends.optional(),
  war_room: WarRoom.nullable().optional(),
  attachments: AttachmentLimits.optional(),
})
