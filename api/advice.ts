import { z } from 'zod'
import { options } from '../domain/advice/advise.ts'
import { verdicts } from '../domain/advice/judgement.ts'
import { questionIds } from '../domain/advice/situation.ts'
import { causes } from '../domain/advice/strategies.ts'
import { changeKinds } from '../domain/change/kind-of-change.ts'
import { ById, endpoint } from './endpoint.ts'

const Judged = z.object({ option: z.enum(options), verdict: z.enum(verdicts), because: z.array(z.string()) })

export const Advice = z
  .object({
    recommended: z.enum(options).describe('The first of the options'),
    options: z.array(Judged).describe('The best first'),
    questions: z
      .array(z.object({ id: z.enum(questionIds), ask: z.string() }))
      .describe('Answers, given as query parameters, would change the advice'),
    strategies: z.array(z.object({ cause: z.enum(causes), because: z.string(), steps: z.array(z.string()) })),
    when_it_gets_worse: z.array(z.string()),
    known: z
      .object({
        elapsed_minutes: z.number(),
        stable_minutes: z.number().nullable(),
        stability_minutes: z.number(),
        mitigate_minutes: z
          .number()
          .nullable()
          .describe('The target of its level, where that runs by the clock'),
        error_rate: z.enum(['rising', 'falling', 'steady']).nullable(),
        alerts_firing: z.number(),
        workaround: z.string().nullable(),
        suspected_change: z
          .object({ summary: z.string(), kind: z.enum(changeKinds), likelihood: z.number() })
          .nullable(),
      })
      .describe('What the advice is made of'),
  })
  .meta({ id: 'Advice' })
export type Advice = z.infer<typeof Advice>

const YesOrNo = z
  .enum(['true', 'false', 'yes', 'no'])
  .optional()
  .transform((text) => (text === undefined ? undefined : text === 'true' || text === 'yes'))

export const readAdvice = endpoint({
  method: 'GET',
  path: '/api/v1/incidents/{id}/advice',
  action: 'incident.read',
  tag: 'Incidents',
  summary: 'What its commander may do now, with the reasons: roll back, roll forward, escalate, resolve …',
  params: ById,
  query: z.object({
    confident: YesOrNo,
    reversible: YesOrNo,
    isolable: YesOrNo,
    fix_ready: YesOrNo,
    expertise_missing: YesOrNo,
    decision_needed: YesOrNo,
    vendor_needed: YesOrNo,
    criteria_met: YesOrNo,
  }),
  answer: Advice,
})
