import { z } from 'zod'
import { defaultRules } from '../domain/organisation/document.ts'
import { turnUnits, weekdays } from '../domain/schedule/schedule.ts'
import { fields, Id, Name, OptionalReference, Reference } from './fields.ts'

/** `2026-01-05T10:00`, a wall time of the schedule's zone, or an instant when it has an offset. */
const Moment = z.string()

/** Local times; a `to` that is not later than `from` ends the next day. Without `days`: every day. */
const Restriction = fields({ days: z.array(z.enum(weekdays)).optional(), from: z.string(), to: z.string() })

/** An entry that is a list puts several people on call at once. */
const Entry = z.union([Reference, z.array(Reference).min(1)], 'must be a person or a list of people')

export const Rotation = z.array(Entry).min(1).max(1_000)

const Turn = fields({ unit: z.enum(turnUnits), length: z.int().min(1).max(10_000).default(1) })
const Restrictions = z.array(Restriction).max(100)
const LayerReference = fields({ schedule: Reference, layer: Reference })

const always = {
  id: Id,
  offset: z.int().min(0).max(1_000).default(0).describe('people[(k + offset) mod n] has turn k'),
  shadow: z.boolean().default(false).describe('Shown, never paged'),
}

const OwnLayer = fields({
  ...always,
  follows: z.undefined().optional(),
  people: Rotation,
  starts_at: Moment,
  ends_at: Moment.nullable().default(null),
  turn: Turn,
  restrictions: Restrictions.default([]),
  takes_over_at: Moment.nullable().default(null),
})

const FollowingLayer = fields({
  ...always,
  follows: LayerReference,
  ends_at: Moment.nullable().optional(),
  restrictions: Restrictions.optional(),
})

const unlessItFollows = 'Needed unless it follows another layer'

/** Both kinds in one shape: a union could not say which field is missing or unknown. */
const AnyLayer = fields({
  ...always,
  follows: LayerReference.optional().describe('The layer whose people, start, end, turns and windows it has'),
  people: Rotation.optional().describe(unlessItFollows),
  starts_at: Moment.optional().describe(unlessItFollows),
  ends_at: Moment.nullable().optional(),
  turn: Turn.optional().describe(unlessItFollows),
  restrictions: Restrictions.optional(),
  takes_over_at: Moment.nullable()
    .optional()
    .describe('Nobody before, although turns count from starts_at: it continues another layer'),
})

type AnyLayer = z.output<typeof AnyLayer>

const KnownLayer = z.union([OwnLayer, FollowingLayer]).meta({ id: 'Layer' })

const Layer = AnyLayer.transform((layer, { issues }): z.input<typeof KnownLayer> => {
  if (isKnown(layer)) return layer
  for (const [path, message] of misplacedFields(layer)) {
    issues.push({ code: 'custom', input: layer, path: [path], message })
  }
  return z.NEVER
}).pipe(KnownLayer)

function isKnown(layer: AnyLayer): layer is AnyLayer & z.input<typeof KnownLayer> {
  return misplacedFields(layer).length === 0
}

const ownFields = ['people', 'starts_at', 'turn'] as const

function misplacedFields(layer: AnyLayer): [path: string, message: string][] {
  const { follows } = layer
  if (!follows) return ownFields.flatMap((name) => (layer[name] === undefined ? [[name, 'is missing']] : []))
  const message = `comes from layer "${follows.layer}", which this one follows; leave it out`
  return [...ownFields, 'takes_over_at' as const].flatMap((name) =>
    layer[name] === undefined ? [] : [[name, message]],
  )
}

/** Without `replaces` it takes the whole slot. */
export const Override = fields({
  id: Id,
  person: Reference,
  replaces: OptionalReference,
  starts_at: Moment,
  ends_at: Moment,
  temporary: OptionalReference.describe('The temporary schedule inside which it applies'),
})

const TemporarySchedule = fields({
  id: Id,
  name: Name,
  starts_at: Moment,
  ends_at: Moment,
  layers: z.array(Layer).max(100).default([]),
})

const Weeks = z.int().min(0).max(520)
const People = z.int().min(1).max(1_000)

const ScheduleRules = fields({
  max_weeks_in_a_row: Weeks.min(1).default(defaultRules.max_weeks_in_a_row),
  min_weeks_between: Weeks.default(defaultRules.min_weeks_between),
  min_people: People.default(defaultRules.min_people),
  max_people: People.default(defaultRules.max_people),
  published_weeks: Weeks.min(1).max(52).default(defaultRules.published_weeks),
  pages_per_night: z.int().min(1).max(1_000).default(defaultRules.pages_per_night),
  overflow: OptionalReference.describe('The schedule that gets the pages beyond pages_per_night'),
  night: fields({ from: z.string(), to: z.string() }).default(defaultRules.night),
  rest_after_night_hours: z.number().min(0).max(24).default(defaultRules.rest_after_night_hours),
  onboarded_days: z.int().min(0).max(1_000).default(defaultRules.onboarded_days),
  shadow_shifts: z.int().min(0).max(100).default(defaultRules.shadow_shifts),
})

export const Schedule = fields({
  id: Id,
  name: Name,
  time_zone: z.string().default('UTC'),
  team: OptionalReference,
  layers: z.array(Layer).max(100).default([]),
  overrides: z.array(Override).default([]),
  temporary_schedules: z.array(TemporarySchedule).max(100).default([]),
  rules: ScheduleRules.prefault({}),
  swap_approval: z.boolean().default(false).describe("The team's lead or manager approves swaps and covers"),
})
