import { z } from 'zod'
import { actionStates, categories, horizons, origins, priorities } from '../domain/action-item/action-item.ts'
import { daysByPriority } from '../domain/action-item/due.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, fields, OptionalReference, Reference } from './fields.ts'

const text = (maximum: number) => z.string().trim().min(1).max(maximum)

export const ActionItem = z
  .object({
    id: z.string().describe('`ACT-12`'),
    title: z.string(),
    state: z.enum(actionStates),
    category: z.enum(categories),
    priority: z.enum(priorities),
    horizon: z.enum(horizons).nullable(),
    owner: z.string().nullable(),
    team: z.string().nullable(),
    service: z.string().nullable(),
    incident: z.string().nullable(),
    origin: z
      .object({ kind: z.enum(origins), incident: z.string(), number: z.number() })
      .nullable()
      .describe('What it was made from, as that was numbered then'),
    due_at: Instant,
    overdue: z.boolean(),
    success_criteria: z.string().nullable().describe('By what one sees that it is done'),
    notes: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was dropped'),
    created_by: z.string(),
    created_at: Instant,
    ended_by: z.string().nullable(),
    ended_at: Instant.nullable(),
    version: z.number(),
  })
  .meta({ id: 'ActionItem' })
export type ActionItem = z.infer<typeof ActionItem>

const tag = 'Action items'
const path = '/api/v1/action-items'
const days = Object.entries(daysByPriority).map(([priority, count]) => `${priority} ${count}`)

export const listActionItems = endpoint({
  method: 'GET',
  path,
  action: 'action-item.read',
  tag,
  summary: 'Action items of all incidents: what is to be done by its due time, then what has ended',
  query: Page.extend({
    state: z
      .string()
      .optional()
      .describe(`One or more of ${actionStates.join(', ')}, with commas between them`),
    overdue: z.enum(['true', 'false']).optional(),
    owner: z.string().optional(),
    team: z.string().optional(),
    service: z.string().optional(),
    incident: z.string().optional(),
    priority: z.enum(priorities).optional(),
    category: z.enum(categories).optional(),
  }),
  answer: listOf(ActionItem),
})

export const showActionItem = endpoint({
  method: 'GET',
  path: `${path}/{id}`,
  action: 'action-item.read',
  tag,
  summary: 'One action item',
  params: ById,
  answer: ActionItem,
})

export const addActionItem = endpoint({
  method: 'POST',
  path,
  action: 'action-item.edit',
  tag,
  summary: 'Adds an action item; whoever owns it is told',
  status: 201,
  body: fields({
    title: text(500).optional().describe('Default: that of the task or workaround'),
    incident: Reference.nullable().default(null),
    task: z.number().int().min(1).optional().describe('A task of the incident; it is dropped there'),
    workaround: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('A workaround of the incident, to be undone for good'),
    category: z.enum(categories).default('prevent'),
    priority: z.enum(priorities).default('P2'),
    horizon: z.enum(horizons).nullable().default(null),
    owner: OptionalReference,
    team: Reference.nullable().optional().describe('Default: the team of the incident'),
    service: Reference.nullable().optional().describe('Default: the service of the incident'),
    due_at: AskedInstant.optional().describe(`Default: by priority, in days: ${days.join(', ')}`),
    success_criteria: text(2_000).nullable().default(null),
    notes: text(20_000).nullable().default(null),
  }),
  answer: ActionItem,
})

export const editActionItem = endpoint({
  method: 'PATCH',
  path: `${path}/{id}`,
  action: 'action-item.edit',
  tag,
  summary:
    'Begins it, finishes it, gives it to somebody; what is left out stays. If-Match guards against others’ edits',
  params: ById,
  body: fields({
    title: text(500).optional(),
    state: z.enum(actionStates).optional(),
    reason: text(2_000).optional().describe('Why it is dropped'),
    category: z.enum(categories).optional(),
    priority: z.enum(priorities).optional(),
    horizon: z.enum(horizons).nullable().optional(),
    owner: Reference.nullable().optional(),
    team: Reference.nullable().optional(),
    due_at: AskedInstant.optional(),
    success_criteria: text(2_000).nullable().optional(),
    notes: text(20_000).nullable().optional(),
  }),
  answer: ActionItem,
})
