import { z } from 'zod'
import { phases } from '../domain/checklist/checklist.ts'
import { fields, Id, Minutes } from './fields.ts'

const Levels = z.array(z.string().min(1).max(40)).max(20)

export const IncidentChecklist = fields({
  id: Id.describe('response, mitigation, resolution and follow-up replace what Tocsin brings along'),
  title: z.string().trim().min(1).max(200),
  phase: z.enum(phases),
  severities: Levels.default([]).describe('Levels of the scheme in force; none: all of them'),
  due_minutes: Minutes.nullable()
    .default(null)
    .describe('From the declaration on; null: when its phase comes'),
  items: z
    .array(
      fields({
        id: Id,
        text: z.string().trim().min(1).max(500),
        severities: Levels.optional().describe('Left out: those of the list'),
      }),
    )
    .max(200),
})
