import type { ColumnType } from 'kysely'
import type { Audience } from '../../../domain/communication/audience.ts'
import type { Start } from '../../../domain/communication/plan-row.ts'
import type { Stage, Template } from '../../../domain/communication/template.ts'
import type { WrittenPlan } from '../../../domain/communication/written-plan.ts'
import type { Obligation } from '../../../domain/regulation/regime.ts'
import type { WrittenRegime } from '../../../domain/regulation/written-regime.ts'
import type { Subscription } from '../../../domain/organisation/document.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Json } from './columns.ts'

export type CommunicationTables = {
  communication_templates: { id: string; definition: Json<Template> }
  communication_plans: { id: string; definition: Json<WrittenPlan> }
  subscriptions: { id: string; definition: Json<Subscription> }
  regulatory_regimes: { id: string; definition: Json<WrittenRegime> }
  /** Messages that the plan of an incident expects, or did. */
  expected_communications: {
    id: string
    incident_id: string
    audience: Audience
    template: string
    start: Start
    since: Date
    due_minutes: number
    overdue_minutes: number
    again: boolean
    overdue_at: Date
    state: 'open' | 'sent' | 'dropped'
    sent_at: Date | null
  }
  communications: {
    id: string
    incident_id: string
    template: string
    audience: Audience
    stage: Stage
    subject: string
    text: string
    missing: string[]
    sent_by: Json<ActorRef>
    sent_at: Date
  }
  communication_recipients: {
    communication_id: string
    person_id: string
    subscription_id: string
    /** Null where nothing reaches the person. */
    delivery_id: string | null
  }
  /** One notice that a regime asks for in an incident, with the proof that it was sent. */
  regulatory_clocks: {
    id: string
    incident_id: string
    regime: string
    obligation: Json<Obligation>
    obligation_id: string
    started_at: Date
    due_at: Date | null
    state: 'running' | 'sent' | 'not-required'
    started_by: Json<ActorRef>
    ended_by: ColumnType<ActorRef | null, string | null, string | null>
    sent_at: Date | null
    sent_to: string | null
    reference: string | null
    reason: string | null
  }
}
