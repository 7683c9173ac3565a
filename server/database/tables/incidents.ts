import type { ColumnType, Generated } from 'kysely'
import type { Target } from '../../../domain/escalation/policy.ts'
import type { Rank } from '../../../domain/severity/scheme.ts'
import type { Urgency } from '../../../domain/notification/message.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'
import type { Room } from '../../../domain/war-room/room.ts'
import type { Defaulted, DefaultedJson, Json } from './columns.ts'

export type IncidentTables = {
  incidents: {
    id: Generated<string>
    alias: string | null
    title: string
    status: IncidentStatus
    outcome: Outcome | null
    severity: string
    severity_rank: Rank
    urgency: Urgency | null
    service_id: string | null
    team_id: string | null
    impact: string | null
    detected_by: string | null
    private: Defaulted<boolean>
    drill: Defaulted<boolean>
    created_by: Json<ActorRef>
    grouping_key: string | null
    roles: DefaultedJson<Record<string, string | string[]>>
    war_room: ColumnType<OpenRoom | null, string | null | undefined, string | null>
    facts: DefaultedJson<Record<string, unknown>>
    started_at: Date | null
    detected_at: Date
    acknowledged_at: Date | null
    declared_at: Date | null
    identified_at: Date | null
    monitoring_since: Date | null
    mitigated_at: Date | null
    resolved_at: Date | null
    closed_at: Date | null
    /** The last acknowledgement; `acknowledged_at` is the first. */
    answered_at: Date | null
    snoozed_until: Date | null
    merged_into: string | null
    /** Whom `page PERSON|TEAM` asked for, when no service's policy is walked. */
    target: ColumnType<Target | null, string | null, string | null>
    imported: Defaulted<boolean>
    tags: Defaulted<string[]>
    parent_id: Defaulted<string | null>
    /** When its post-mortem is to be held. */
    postmortem_at: Defaulted<Date | null>
    updated_at: Date
    version: Defaulted<number>
  }
  timeline: {
    stream: string
    number: number
    at: Date
    recorded_at: Date
    kind: string
    event: string
    actor: Json<ActorRef>
    text: string
    details: Json<Record<string, unknown>>
    written_in: Generated<string>
  }
  timeline_edits: {
    stream: string
    number: number
    version: number
    kind: EntryKind
    text: string
    written_at: Date
  }
  timeline_pins: { stream: string; number: number; pinned_by: Json<ActorRef>; pinned_at: Date }
  attachments: {
    id: string
    stream: string
    number: number
    name: string
    content_type: string
    sha256: string
    size: number
    bytes: Buffer
    added_by: Json<ActorRef>
    added_at: Date
  }
}

type OpenRoom = Room & { opened_at: string }
export type IncidentStatus =
  | 'detected'
  | 'acknowledged'
  | 'investigating'
  | 'identified'
  | 'mitigating'
  | 'monitoring'
  | 'resolved'
  | 'closed'
  | 'merged'
type Outcome = 'fixed' | 'false-positive' | 'no-action' | 'duplicate'
