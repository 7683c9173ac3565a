import { z } from 'zod'
import { changeKinds } from '../domain/change/kind-of-change.ts'
import { outcomes } from '../domain/incident/lifecycle.ts'
import { Change } from './changes.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { Incident, LevelName, RelatedIncident, ReportedIncident } from './incident.ts'
import { PageKind } from './page-kind.ts'
import { Tags } from './tags.ts'

const tag = 'Incidents'
const base = '/api/v1/incidents'
const Title = z.string().trim().min(1).max(300)

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
    severity: z.string().optional().describe('One or more levels, with commas between them'),
    service: z.string().optional().describe('One or more, with commas between them'),
    team: z.string().optional().describe('One or more, with commas between them'),
    text: z.string().max(300).optional().describe('Part of the title, or of the id'),
    involving: z.string().optional().describe('A person who holds a role in it, was paged, or reported it'),
    declared: z.enum(['true', 'false']).optional().describe('false: those in triage'),
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
    severity: LevelName.optional(),
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
    target: z.string().min(1).max(200).describe('The id of a person, a team or a service'),
    kind: PageKind.optional(),
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

export const listPossibleDuplicates = endpoint({
  method: 'GET',
  path: '/api/v1/possible-duplicates',
  action: 'incident.read',
  tag,
  summary: 'Open incidents that one with this title, on this service, may be the same as',
  query: z.object({ title: Title, service: z.string().max(200).optional() }),
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

export const AffectedService = z
  .object({
    service: z.string(),
    name: z.string(),
    team: z.string().nullable(),
    tier: z.number().nullable(),
    distance: z.number().describe('1: needs its service directly; and so on'),
    because: z.string(),
    open_incidents: z.array(z.string()).describe('Of this service, as far as one may see them'),
  })
  .meta({ id: 'AffectedService' })
export type AffectedService = z.infer<typeof AffectedService>

export const listImpact = endpoint({
  method: 'GET',
  path: `${base}/{id}/impact`,
  action: 'incident.read',
  tag,
  summary: 'What needs its service, directly or through others, the nearest first: where it may be felt next',
  params: ById,
  answer: listOf(AffectedService),
})
