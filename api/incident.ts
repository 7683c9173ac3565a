import { z } from 'zod'
import { entryKinds } from '../domain/incident/entry-kinds.ts'
import { outcomes, statuses } from '../domain/incident/lifecycle.ts'
import { Instant } from './endpoint.ts'

/** A level by its name, as `SEV1`, `SEV-1` or `P1`. */
export const LevelName = z.string().min(1).max(40)

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
