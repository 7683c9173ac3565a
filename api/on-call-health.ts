import { z } from 'zod'
import { healthRules } from '../domain/on-call-health/finding.ts'
import { turnUnits } from '../domain/schedule/schedule.ts'
import { ById, endpoint, Instant, Page } from './endpoint.ts'
import { AskedInstant, fields, Reference } from './fields.ts'
import { Override } from './schedules.ts'

const Stretch = z.object({ starts_at: Instant, ends_at: Instant })

const Cover = z.object({
  ...Stretch.shape,
  person: z.string(),
  replaces: z.string().nullable().describe('Null where nobody is on call'),
})

const Remedy = z.object({
  do: z.enum([
    'cover',
    'start-late',
    'add-people',
    'split-rotation',
    'plan-ahead',
    'shadow-first',
    'set-overflow',
  ]),
  text: z.string(),
  covers: z.array(Cover).optional().describe('As overrides that would help'),
  count: z.number().optional().describe('How many people are missing'),
  shifts: z.number().optional().describe('How many shifts are still to be shadowed'),
  not_before: Instant.nullable().optional(),
  until: Instant.optional(),
})

export const HealthFinding = z
  .object({
    rule: z.enum(healthRules),
    people: z.array(z.string()),
    stretches: z.array(Stretch).describe('The weeks, nights or stretches that it is about'),
    text: z.string(),
    remedy: Remedy,
  })
  .meta({ id: 'HealthFinding' })
export type HealthFinding = z.infer<typeof HealthFinding>

const Share = z.object({
  person: z.string(),
  points: z.number(),
  share: z.number().describe('Of all points, from 0 to 1'),
  fair_share: z.number().describe('By the time in which they were available'),
  hours: z.object({ weekday: z.number(), night: z.number(), weekend: z.number(), holiday: z.number() }),
})

export const ScheduleHealth = z
  .object({
    schedule: z.string(),
    checked_at: Instant,
    findings: z.array(HealthFinding),
    fairness: z
      .object({ score: z.number().nullable(), from: Instant, to: Instant, shares: z.array(Share) })
      .describe('100: each carries what is theirs; null: nothing to share'),
    pages: z.array(z.object({ person: z.string(), week: z.iso.date(), incidents: z.number() })),
  })
  .meta({ id: 'ScheduleHealth' })
export type ScheduleHealth = z.infer<typeof ScheduleHealth>

const tag = 'On-call health'

export const scheduleHealth = endpoint({
  method: 'GET',
  path: '/api/v1/schedules/{id}/health',
  action: 'organisation.read',
  tag,
  summary:
    'Whether a schedule treats its people well: findings, each with a remedy, fairness, pages per week',
  params: ById,
  answer: ScheduleHealth,
})

export const onCallHealth = endpoint({
  method: 'GET',
  path: '/api/v1/on-call-health',
  action: 'organisation.read',
  tag,
  summary: 'The findings and the fairness score of every schedule, or of those of a team',
  query: z.object({ ...Page.shape, team: z.string().optional() }),
  answer: z.object({
    items: z.array(
      z.object({
        schedule: z.string(),
        name: z.string(),
        team: z.string().nullable(),
        fairness_score: z.number().nullable(),
        findings: z.array(HealthFinding),
      }),
    ),
    next_cursor: z.string().nullable().describe('The last schedule, if there are more'),
  }),
})
export type OnCallHealth = z.infer<typeof onCallHealth.answer>

const Turn = fields({ unit: z.enum(turnUnits), length: z.int().min(1).max(1_000).default(1) })

const FilledTurn = z.object({
  ...Stretch.shape,
  person: z.string().nullable().describe('Null when nobody could be chosen'),
  because: z.string(),
  passed_over: z.array(z.object({ person: z.string(), because: z.string() })),
})

export const proposeFill = endpoint({
  method: 'POST',
  path: '/api/v1/schedules/{id}/auto-fill',
  action: 'override.edit',
  tag,
  summary: 'Whom to put on call where nobody is, by absences, rules and fairness, and why; changes nothing',
  params: ById,
  body: fields({
    from: AskedInstant,
    to: AskedInstant,
    turn: Turn.optional().describe('Default: as the first layer turns, else a week'),
    people: z.array(Reference).min(1).max(1_000).optional().describe('Default: who is in the layers'),
  }),
  answer: z.object({
    turns: z.array(FilledTurn),
    overrides: z.array(z.object(Override.shape)).describe('What applying it would add'),
  }),
})
export type Fill = z.infer<typeof proposeFill.answer>

export const applyFill = endpoint({
  method: 'POST',
  path: '/api/v1/schedules/{id}/auto-fill/apply',
  action: 'override.edit',
  tag,
  summary: 'Adds the overrides of a proposal, all or none; refused where somebody is on call by now',
  params: ById,
  body: fields({ overrides: z.array(Override).min(1).max(1_000) }),
  answer: z.object({ overrides: z.array(z.object(Override.shape)) }),
})
