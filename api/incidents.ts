import { z } from 'zod'
import { changeKinds } from '../domain/change/kind-of-change.ts'
import { entryKinds } from '../domain/incident/entry-kinds.ts'
import { resolveCriteria } from '../domain/incident/ending.ts'
import { outcomes, statuses } from '../domain/incident/lifecycle.ts'
import type { Action } from '../domain/access/policy-table.ts'
import { Change } from './changes.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { Tags } from './tags.ts'

export const ActorRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string(), via: z.string() }),
  z.object({ kind: z.literal('token'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('integration'), id: z.string() }),
  z.object({ kind: z.literal('system') }),
])

export const Incident = z
  .object({
    id: z.string(),
    alias: z.string().nullable(),
    title: z.string(),
    status: z.enum(statuses),
    outcome: z.enum(outcomes).nullable(),
    severity: z.string(),
    urgency: z.enum(['high', 'low']).nullable(),
    service: z.string().nullable(),
    team: z.string().nullable(),
    impact: z.string().nullable(),
    detected_by: z.string().nullable(),
    declared: z.boolean(),
    private: z.boolean(),
    drill: z.boolean(),
    tags: z.array(z.string()),
    parent: z.string().nullable(),
    started_at: Instant.nullable(),
    detected_at: Instant,
    acknowledged_at: Instant.nullable(),
    declared_at: Instant.nullable(),
    identified_at: Instant.nullable(),
    mitigated_at: Instant.nullable(),
    resolved_at: Instant.nullable(),
    closed_at: Instant.nullable(),
    snoozed_until: Instant.nullable(),
    merged_into: z.string().nullable(),
    postmortem_at: Instant.nullable().describe('When its post-mortem is to be held'),
    roles: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    facts: z.record(z.string(), z.unknown()),
    war_room: z
      .object({
        channel: z.string(),
        call_url: z.string().nullable(),
        backup_call_url: z.string().nullable(),
        opened_at: Instant,
      })
      .nullable(),
    alert_count: z.number(),
    flapping: z.boolean().describe('Whether an alert of it comes and goes'),
    paging: z
      .object({
        next_at: Instant.nullable(),
        round: z.number(),
        step: z.number(),
        catch_all_because: z.string().nullable(),
      })
      .nullable(),
    url: z.string(),
    version: z.number(),
  })
  .meta({ id: 'Incident' })
export type Incident = z.infer<typeof Incident>

export const RelatedIncident = z
  .object({
    id: z.string(),
    title: z.string(),
    status: z.enum(statuses),
    severity: z.string(),
    service: z.string().nullable(),
    detected_at: Instant,
    score: z.number().describe('The higher, the more they have in common'),
    because: z.array(z.string()),
  })
  .meta({ id: 'RelatedIncident' })
export type RelatedIncident = z.infer<typeof RelatedIncident>

/** An incident that was opened or declared by a person: perhaps somebody did so before. */
export const ReportedIncident = Incident.extend({
  possible_duplicates: z.array(RelatedIncident).describe('Open incidents that look like this one'),
}).meta({ id: 'ReportedIncident' })
export type ReportedIncident = z.infer<typeof ReportedIncident>

export const TimelineEntry = z
  .object({
    number: z.number(),
    at: Instant,
    recorded_at: Instant,
    kind: z.enum(entryKinds),
    event: z.string(),
    actor: ActorRef,
    text: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' })
export type TimelineEntry = z.infer<typeof TimelineEntry>

const tag = 'Incidents'
const criteria = resolveCriteria.map(({ id }) => id)
const base = '/api/v1/incidents'
const Title = z.string().trim().min(1).max(300)
const Reason = z.string().trim().min(1).max(2_000)
const Level = z.string().min(1).max(40)
const Minutes = z
  .number()
  .positive()
  .max(60 * 24 * 30)

export const listIncidents = endpoint({
  method: 'GET',
  path: base,
  action: 'incident.read',
  tag,
  summary: 'Incidents, newest first',
  query: Page.extend({
    status: z
      .string()
      .optional()
      .describe('One or more of the lifecycle words, or `open`, with commas between them'),
    severity: z.string().optional(),
    service: z.string().optional(),
    team: z.string().optional(),
    tag: z.string().optional(),
    parent: z.string().optional().describe('Those below this incident'),
    merged_into: z.string().optional().describe('Those that were merged into this incident'),
    since: Instant.optional(),
    until: Instant.optional(),
  }),
  answer: listOf(Incident),
})

export const createIncident = endpoint({
  method: 'POST',
  path: base,
  action: 'incident.create',
  tag,
  summary: 'Opens an incident; it pages its service, and with a severity it is declared',
  status: 201,
  body: z.strictObject({
    title: Title.optional().describe('May be left out with a template'),
    template: z.string().max(100).optional().describe('The id of an incident template'),
    severity: Level.optional(),
    service: z.string().optional(),
    impact: z.string().max(5_000).optional(),
    detected_by: z.string().max(200).optional(),
    tags: Tags.optional(),
    started_at: Instant.optional(),
    detected_at: Instant.optional(),
    acknowledged_at: Instant.optional(),
    declared_at: Instant.optional(),
    identified_at: Instant.optional(),
    mitigated_at: Instant.optional(),
    resolved_at: Instant.optional().describe('It is over already: nobody is paged'),
    outcome: z.enum(outcomes).optional(),
    private: z.boolean().optional(),
    drill: z.boolean().default(false),
  }),
  answer: ReportedIncident,
})

/** `page PERSON|TEAM|SERVICE`: an undeclared incident with that single target. */
export const page = endpoint({
  method: 'POST',
  path: '/api/v1/pages',
  action: 'page.create',
  tag,
  summary: 'Pages a person, a team or a service directly',
  status: 201,
  body: z.strictObject({
    target: z.string().min(1).describe('The id of a person, a team or a service'),
    title: Title,
    details: z.string().max(5_000).optional(),
  }),
  answer: Incident,
})

export const showIncident = endpoint({
  method: 'GET',
  path: `${base}/{id}`,
  action: 'incident.read',
  tag,
  summary: 'One incident',
  params: ById,
  answer: Incident,
})

export const editIncident = endpoint({
  method: 'PATCH',
  path: `${base}/{id}`,
  action: 'incident.edit',
  tag,
  summary: 'Changes the title, impact, service or instants; with If-Match only if nobody else did meanwhile',
  params: ById,
  body: z.strictObject({
    title: Title.optional(),
    impact: z.string().max(5_000).nullable().optional(),
    detected_by: z.string().max(200).nullable().optional(),
    service: z.string().nullable().optional(),
    outcome: z.enum(outcomes).nullable().optional(),
    started_at: Instant.nullable().optional(),
    detected_at: Instant.optional(),
    acknowledged_at: Instant.optional(),
    identified_at: Instant.nullable().optional(),
    mitigated_at: Instant.nullable().optional(),
    resolved_at: Instant.optional(),
    tags: Tags.optional(),
    private: z.boolean().optional(),
    drill: z.boolean().optional(),
    postmortem_at: Instant.nullable().optional(),
  }),
  answer: Incident,
})

const actions: Record<string, Action> = {
  acknowledge: 'incident.acknowledge',
  unacknowledge: 'incident.acknowledge',
  escalate: 'incident.escalate',
  specialists: 'page.create',
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
    path: `${base}/{id}/${name}`,
    action: actions[name] ?? 'incident.edit',
    tag,
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
      severity: Level.optional(),
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
  z.strictObject({ severity: Level, reason: Reason }),
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
  z.strictObject({ into: z.string() }),
)
export const snoozeIncident = verb(
  'snooze',
  'Silences its paging for a while',
  z.strictObject({ minutes: Minutes }),
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

export const listRelatedIncidents = endpoint({
  method: 'GET',
  path: `${base}/{id}/related`,
  action: 'incident.read',
  tag,
  summary: 'Incidents that have something to do with it or look like it, and why; the closest first',
  params: ById,
  query: z.object({
    days: z.coerce.number().positive().max(3_650).default(365).describe('How far back from its detection'),
    open: z.enum(['true', 'false']).optional().describe('true: only those that are open'),
  }),
  answer: listOf(RelatedIncident),
})

export const IncidentChange = z
  .object({
    ...Change.shape,
    distance: z.number().describe('0: of its own service; 1: of one that this needs; and so on'),
    minutes_before: z.number().describe('Before the incident began; negative for what came after'),
    kind: z.enum(changeKinds).describe('What was changed, as far as its words tell'),
    likelihood: z.number().describe('From 0 to 1, for the order in which to look; no probability'),
    because: z.array(z.string()),
  })
  .meta({ id: 'IncidentChange' })
export type IncidentChange = z.infer<typeof IncidentChange>

export const listIncidentChanges = endpoint({
  method: 'GET',
  path: '/api/v1/incidents/{id}/changes',
  action: 'incident.read',
  tag: 'Incidents',
  summary:
    'What was changed before and during it, on its service and on what that needs; the likeliest cause first',
  params: ById,
  query: z.object({
    hours: z.coerce.number().positive().max(720).default(24).describe('How far back from its beginning'),
  }),
  answer: listOf(IncidentChange),
})
