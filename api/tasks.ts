import { z } from 'zod'
import { phases } from '../domain/checklist/checklist.ts'
import { taskStates } from '../domain/task/edit-task.ts'
import { endpoint, Instant, listOf, Page } from './endpoint.ts'
import { AskedInstant, fields, Minutes, Reference } from './fields.ts'

export const Task = z
  .object({
    number: z.number().describe('Per incident'),
    title: z.string(),
    phase: z.enum(phases).nullable(),
    checklist: z.string().nullable().describe('The checklist that it is an item of'),
    item: z.string().nullable(),
    assignee: z.string().nullable(),
    due_at: Instant.nullable(),
    state: z.enum(taskStates).describe('dropped: it turned out not to be needed'),
    ended_by: z.string().nullable().describe('Who ticked it off, or dropped it'),
    ended_at: Instant.nullable(),
    created_by: z.string(),
    created_at: Instant,
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

const tag = 'Incidents'
const path = '/api/v1/incidents/{id}/tasks'
const Title = z.string().trim().min(1).max(500)
const params = z.object({ id: z.string() })

export const listTasks = endpoint({
  method: 'GET',
  path,
  action: 'incident.read',
  tag,
  summary: 'Its checklists and tasks, in the order of their numbers',
  params,
  query: Page.extend({
    state: z.enum(taskStates).optional(),
    phase: z.enum(phases).optional(),
    assignee: z.string().optional(),
  }),
  answer: listOf(Task),
})

export const addTask = endpoint({
  method: 'POST',
  path,
  action: 'incident.edit',
  tag,
  summary: 'Adds a task; whoever gets it is told',
  status: 201,
  params,
  body: fields({
    title: Title,
    phase: z.enum(phases).nullable().default(null),
    assignee: Reference.nullable().default(null),
    due_at: AskedInstant.nullable().optional(),
    due_minutes: Minutes.positive('must be more than 0')
      .optional()
      .describe('From now on, instead of due_at'),
  }),
  answer: Task,
})

export const editTask = endpoint({
  method: 'PATCH',
  path: `${path}/{number}`,
  action: 'incident.edit',
  tag,
  summary: 'Ticks it off, drops it, gives it to somebody; what is left out stays',
  params: z.object({ id: z.string(), number: z.coerce.number().int().min(1).max(2_147_483_647) }),
  body: fields({
    title: Title.optional(),
    assignee: Reference.nullable().optional(),
    due_at: AskedInstant.nullable().optional(),
    state: z.enum(taskStates).optional(),
  }),
  answer: Task,
})
