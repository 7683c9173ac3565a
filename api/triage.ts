import { z } from 'zod'
import { answerKinds } from '../domain/triage/questions.ts'
import { ById, endpoint, Instant } from './endpoint.ts'
import { AskedInstant, fields, Reference } from './fields.ts'

export const Triage = z
  .object({
    questions: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(answerKinds),
        ask: z.string(),
        answered: z.boolean(),
        answer: z
          .union([z.string(), z.number(), z.boolean()])
          .nullable()
          .describe('Of an answered question null says that there is none'),
        hint: z.string().nullable().describe('What the incident knows that may be the answer'),
      }),
    ),
    open: z.number().describe('How many are not answered'),
    detected_at: Instant,
  })
  .meta({ id: 'Triage' })
export type Triage = z.infer<typeof Triage>

const tag = 'Incidents'
const path = '/api/v1/incidents/{id}/triage'
const Text = z.string().trim().min(1).max(2_000)

export const readTriage = endpoint({
  method: 'GET',
  path,
  action: 'incident.read',
  tag,
  summary: 'The first questions, with what is answered',
  params: ById,
  answer: Triage,
})

export const answerTriage = endpoint({
  method: 'POST',
  path,
  action: 'incident.edit',
  tag,
  summary: 'Answers first questions; they fill the impact, the service, the beginning and the facts',
  params: ById,
  body: fields({
    affected: Text.optional(),
    service: Reference.optional(),
    regions: Text.optional(),
    customers: Text.optional(),
    users_affected: z.number().min(0).optional(),
    since: AskedInstant.optional(),
    changed: Text.nullable().optional().describe('null: nothing that is known'),
    data_at_risk: z.boolean().optional(),
    getting_worse: z.boolean().optional(),
    workaround: Text.nullable().optional().describe('null: there is none'),
  }).refine(
    (answers) => Object.values(answers).some((answer) => answer !== undefined),
    'give at least one answer',
  ),
  answer: Triage,
})
