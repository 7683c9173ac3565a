import { z } from 'zod'
import type { Action } from '../domain/access/policy-table.ts'
import { resolveCriteria } from '../domain/incident/ending.ts'
import { outcomes, statuses } from '../domain/incident/lifecycle.ts'
import { ById, endpoint, Instant } from './endpoint.ts'
import { Incident, LevelName, ReportedIncident } from './incident.ts'
import { PageKind } from './page-kind.ts'
import { Tags } from './tags.ts'

const criteria = resolveCriteria.map(({ id }) => id)
const Reason = z.string().trim().min(1).max(2_000)
const Minutes = z
  .number()
  .positive()
  .max(60 * 24 * 30)

const actions: Record<string, Action> = {
  acknowledge: 'incident.acknowledge',
  unacknowledge: 'incident.acknowledge',
  escalate: 'incident.escalate',
  specialists: 'page.create',
  pages: 'page.create',
}

function verb<B extends z.ZodType>(name: string, summary: string, body: B) {
  return verbAnswering(name, summary, body, Incident)
}

function verbAnswering<B extends z.ZodType, A extends z.ZodType>(
  name: string,
  summary: string,
  body: B,
  answer: A,
) {
  return endpoint({
    method: 'POST',
    path: `/api/v1/incidents/{id}/${name}`,
    action: actions[name] ?? 'incident.edit',
    tag: 'Incidents',
    summary,
    params: ById,
    body,
    answer,
  })
}

/** A verb on one incident, which answers the incident as it is then. */
export type IncidentVerb<B extends z.ZodType> = ReturnType<typeof verb<B>>

const NoBody = z.strictObject({}).optional()

export const acknowledgeIncident = verb('acknowledge', 'Somebody answers: all paging for it stops', NoBody)
export const unacknowledgeIncident = verb(
  'unacknowledge',
  'Nobody answers after all: paging starts anew',
  NoBody,
)
export const escalateIncident = verb('escalate', 'Pages the next step of its policy now', NoBody)
export const declareIncident = verbAnswering(
  'declare',
  'Makes it a coordinated response; one that is resolved may be declared afterwards',
  z
    .strictObject({
      severity: LevelName.optional(),
      declared_at: Instant.optional().describe('Default: now'),
      template: z.string().max(100).optional().describe('The id of an incident template'),
      tags: Tags.optional().describe('Added to those it has'),
      private: z.literal(true).optional(),
      drill: z.literal(true).optional(),
    })
    .optional(),
  ReportedIncident,
)
export const changeSeverity = verb(
  'severity',
  'Raises or lowers the severity, with the reason; the same again says that it was looked at',
  z.strictObject({ severity: LevelName, reason: Reason }),
)
export const updateIncident = verb(
  'updates',
  'Moves it along its lifecycle and says what is known',
  z.strictObject({
    status: z.enum(statuses).optional(),
    event: z.string().max(300).optional(),
    details: z.string().max(20_000).optional(),
    error_rate: z.number().min(0).max(100).optional(),
    users_affected: z.number().min(0).optional(),
    audience: z
      .enum(['internal', 'external'])
      .optional()
      .describe('`external` notes what customers were told; default internal'),
  }),
)
export const openWarRoom = verb('war-room', 'Opens its war room; opened again, it stays as it is', NoBody)
export const resolveIncident = verb(
  'resolve',
  'The trouble is over; its alerts are resolved too',
  z
    .strictObject({
      outcome: z.enum(outcomes).optional(),
      criteria: z.array(z.enum(criteria)).optional().describe('Those that hold'),
      criteria_confirmed: z.boolean().optional().describe('All of them hold'),
      override: Reason.optional(),
    })
    .optional(),
)
export const reopenIncident = verb('reopen', 'It was not over: paging starts anew', NoBody)
export const closeIncident = verb(
  'close',
  'Ends it for good',
  z
    .strictObject({
      override: Reason.optional(),
      postmortem_at: Instant.optional().describe('When its post-mortem is to be held'),
    })
    .optional(),
)
export const mergeIncident = verb(
  'merge',
  'Moves its alerts, roles, tags and children into another incident',
  z.strictObject({ into: z.string().max(200) }),
)
export const snoozeIncident = verb(
  'snooze',
  'Silences its paging for a while',
  z.strictObject({ minutes: Minutes }),
)

export const callIn = verb(
  'pages',
  'Pages a person, a team, or whom a service pages first, for it; again after a minute pages again',
  z.strictObject({
    target: z.string().min(1).max(200).describe('The id of a person, a team or a service'),
    kind: PageKind.optional(),
    why: z.string().trim().min(1).max(500).optional(),
  }),
)
export const pageSpecialist = verb(
  'specialists',
  'Pages a specialist of the directory for it',
  z.strictObject({ specialist: z.string().min(1), why: z.string().trim().min(1).max(500).optional() }),
)
export const tagIncident = verb(
  'tags',
  'Adds tags and takes others away',
  z.strictObject({ add: Tags.default([]), remove: Tags.default([]) }),
)
export const setParent = verb(
  'parent',
  'Puts it below another incident; null takes it from there',
  z.strictObject({ parent: z.string().nullable() }),
)
