import type { ColumnType } from 'kysely'
import type { Schedule, ScheduleRules } from '../../../domain/organisation/document.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { ShiftNotice } from '../../../domain/shift/notices.ts'
import type { HandOverFacts } from '../../../domain/shift/hand-over.ts'
import type { SwapState } from '../../../domain/swap/swap.ts'
import type { Defaulted, DefaultedJson, Json } from './columns.ts'

export type OnCallTables = {
  absences: {
    id: string
    person_id: string
    starts_at: Date
    ends_at: Date
    reason: string | null
    from_calendar: boolean
    created_at: Date
  }
  /** What came of following the calendar of a person's absences or of a team's holidays. */
  followed_calendars: {
    id: string
    person_id: string | null
    team_id: string | null
    address_digest: string
    etag: string | null
    next_fetch_at: Date
    succeeded_at: Date | null
    failing_since: Date | null
    failure: string | null
  }
  health_findings: { schedule_id: string; name: string; found_at: Date }
  calendar_holidays: { team_id: string; date: string; name: string }
  schedules: {
    id: string
    name: string
    time_zone: string
    team_id: string | null
    layers: Json<unknown>
    temporary_schedules: DefaultedJson<unknown>
    rules: DefaultedJson<Partial<ScheduleRules>>
    swap_approval: Defaulted<boolean>
  }
  overrides: {
    schedule_id: string
    id: string
    position: number
    person: string
    replaces: string | null
    starts_at: string
    ends_at: string
    temporary: string | null
  }
  shift_planning: { schedule_id: string; content_version: string; planned_at: Date }
  shifts: {
    id: string
    schedule_id: string
    person_id: string
    starts_at: Date
    ends_at: Date | null
    notices: ShiftNotice[]
    cancelled_at: Date | null
    created_at: Date
  }
  shift_notices: { shift_id: string; kind: ShiftNotice; sent_at: Date }
  shift_tasks: { shift_id: string; task: string; done_by: string; done_at: Date }
  shift_feedback: {
    shift_id: string
    toil_hours: number | null
    alerts_to_tune: string[]
    runbooks_to_fix: string[]
    text: string | null
    given_by: string
    given_at: Date
  }
  hand_overs: {
    id: string
    schedule_id: string
    at: Date
    since: Date
    outgoing: string[]
    incoming: string[]
    notes: Defaulted<string>
    /** Kept from the first confirmation on: what was confirmed does not change. */
    facts: ColumnType<HandOverFacts | null, string | null, string | null>
    created_at: Date
  }
  hand_over_confirmations: { hand_over_id: string; person_id: string; confirmed_at: Date }
  swaps: {
    id: string
    schedule_id: string
    asked_by: string
    candidates: string[]
    declined_by: Defaulted<string[]>
    starts_at: Date
    ends_at: Date
    return_starts_at: Date | null
    return_ends_at: Date | null
    note: string | null
    needs_approval: boolean
    standing: string
    state: SwapState
    accepted_by: string | null
    accepted_at: Date | null
    ended_at: Date | null
    created_at: Date
    expires_at: Date
  }
  schedule_versions: {
    schedule_id: string
    number: number
    content: Json<Schedule>
    author: Json<ActorRef>
    note: string | null
    created_at: Date
  }
  schedule_drafts: {
    id: string
    schedule_id: string
    base: string
    content: Json<Schedule>
    author: Json<ActorRef>
    note: string | null
    created_at: Date
    updated_at: Date
  }
  gap_warnings: { person_id: string; day: string }
  calendars: {
    id: string
    name: string
    secret_hash: Buffer
    owner_id: string | null
    person_id: string | null
    schedule_id: string | null
    team_id: string | null
    created_at: Date
    last_used_at: Date | null
  }
  published_shifts: {
    id: string
    schedule_id: string
    person_id: string
    shadow_layer: string | null
    starts_at: Date
    ends_at: Date
    sequence: number
    changed_at: Date
    cancelled_at: Date | null
  }
  published_schedules: { schedule_id: string; version: string; horizon_from: Date }
}
