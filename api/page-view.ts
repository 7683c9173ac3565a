import { z } from 'zod'
import { statuses } from '../domain/incident/lifecycle.ts'
import { ById, endpoint, Instant } from './endpoint.ts'
import { fields } from './fields.ts'

const Named = z.object({ id: z.string(), name: z.string() })

export const PageView = z
  .object({
    incident: z.object({
      id: z.string(),
      title: z.string(),
      severity: z.string(),
      urgency: z.enum(['high', 'low']).nullable(),
      status: z.enum(statuses),
      service: Named.nullable(),
      private: z.boolean(),
      detected_at: Instant,
      resolved_at: Instant.nullable(),
    }),
    alerts: z
      .array(z.object({ id: z.string(), summary: z.string(), severity: z.string(), source: z.string() }))
      .describe('The first of them'),
    alert_count: z.number(),
    acknowledged: z
      .object({ by: z.string().describe('Their name'), person: z.string().nullable(), at: Instant })
      .nullable()
      .describe('The newest acknowledgement, while it counts'),
    next: z
      .object({
        at: Instant,
        people: z.array(Named),
        lastly: z.boolean().describe('The steps are through: the catch-all'),
      })
      .nullable()
      .describe('Who is paged next, as far as is known now'),
    paged: Named.nullable().describe('Whose page it is'),
    time_zone: z.string(),
  })
  .meta({ id: 'PageView' })
export type PageView = z.infer<typeof PageView>

const answers = ['acknowledge', 'escalate', 'decline'] as const

/** `taken`: somebody else had acknowledged before. `nobody-left`: no step is left that could be paged. */
export const PageAnswer = z
  .object({
    outcome: z.enum(['done', 'taken', 'over', 'nobody-left']),
    page: PageView,
  })
  .meta({ id: 'PageAnswer' })
export type PageAnswer = z.infer<typeof PageAnswer>

const tag = 'Pages'
const Answer = fields({ answer: z.enum(answers) })

/** By the signed token of its link, for which no session is needed. */
const BySignature = z.object({ token: z.string().max(200) })

export const readPageView = endpoint({
  method: 'GET',
  path: '/api/v1/page-views/{token}',
  action: 'public',
  tag,
  summary: 'What a page is about, who took it, and who is paged next; by the token of its link',
  params: BySignature,
  answer: PageView,
})

export const answerPageView = endpoint({
  method: 'POST',
  path: '/api/v1/page-views/{token}/answer',
  action: 'public',
  tag,
  summary: 'Acknowledges, escalates, or says that whoever was paged cannot take it',
  params: BySignature,
  body: Answer,
  answer: PageAnswer,
})

export const readIncidentPage = endpoint({
  method: 'GET',
  path: '/api/v1/incidents/{id}/page-view',
  action: 'incident.read',
  tag,
  summary: 'The same of an incident, for who is signed in',
  params: ById,
  answer: PageView,
})

export const answerIncidentPage = endpoint({
  method: 'POST',
  path: '/api/v1/incidents/{id}/page-view/answer',
  action: 'incident.acknowledge',
  tag,
  summary: 'The same answers of an incident, by who is signed in',
  params: ById,
  body: Answer,
  answer: PageAnswer,
})
