import type { ColumnType } from 'kysely'
import type { Policy, Step } from '../../../domain/escalation/policy.ts'
import type { PolicyVariant } from '../../../domain/organisation/document.ts'
import type { Urgency } from '../../../domain/notification/message.ts'
import type { Channel } from '../../../domain/notification/plan.ts'
import type { Defaulted, DefaultedJson, Json } from './columns.ts'

export type PagingTables = {
  escalation_policies: {
    id: string
    name: string
    team_id: string | null
    repeat: number
    steps: Json<Step[]>
    /** As they were written. */
    variants: DefaultedJson<PolicyVariant[]>
  }
  escalations: {
    id: string
    incident_id: string
    policy_id: string | null
    steps: Json<Step[]>
    repeat: number
    round: number
    step: number
    next_at: Date | null
    /** The walk was resumed by hand, perhaps on an acknowledged incident. */
    forced: Defaulted<boolean>
    started_at: Date
    ended_at: Date | null
    ended_because: string | null
    catch_all_since: Date | null
    catch_all_because: string | null
    catch_all_round: Defaulted<number>
    /** What is walked when the steps are through. */
    fallback: ColumnType<(Policy & { id: string }) | null, string | null | undefined, string | null>
  }
  round_robin_turns: { policy_id: string; step: number; turn: string }
  pages: {
    id: string
    incident_id: string
    escalation_id: string
    round: number
    step: number
    person_id: string
    method_id: string
    channel: Channel
    cause: string
    urgency: Urgency
    state: PageState
    because: string | null
    due_at: Date
    created_at: Date
    delivery_id: string | null
  }
  deliveries: {
    id: string
    kind: 'page' | 'notice' | 'update'
    /** The page that an update brings up to date. */
    page_id: Defaulted<string | null>
    person_id: string
    method_id: string
    channel: Channel
    destination: string
    state: DeliveryState
    because: string | null
    notice: ColumnType<StoredNotice | null, string | null, string | null>
    attempt: number
    possible_duplicate: boolean
    created_at: Date
    flush_at: Date | null
    accepted_at: Date | null
    delivered_at: Date | null
    answered_at: Date | null
    failed_at: Date | null
  }
  delivery_attempts: {
    delivery_id: string
    number: number
    provider: number
    started_at: Date
    ended_at: Date | null
    outcome: 'sending' | 'accepted' | 'refused' | 'unknown'
    permanent: Defaulted<boolean>
    retry_after_seconds: number | null
    detail: string | null
    provider_id: string | null
  }
  web_push_keys: {
    id: Defaulted<number>
    public_key: string
    sealed_private_key: Buffer
    created_at: Date
  }
  destinations: { method_id: string; last_sent_at: Date | null; last_delivery_id: string | null }
}

/** A sealed text, in base64, is one that must not be read where it is kept: a code. */
export type StoredNotice = { subject: string; text: string } | { subject: string; sealed: string }
/** What became of a page that was handed over is its delivery's to say. */
export type PageState = 'planned' | 'bundled' | 'sending' | 'cancelled'
type DeliveryState =
  | 'bundling'
  | 'sending'
  /** An attempt failed, and the next is planned. */
  | 'retrying'
  | 'accepted'
  | 'delivered'
  | 'answered'
  | 'failed'
  | 'cancelled'
