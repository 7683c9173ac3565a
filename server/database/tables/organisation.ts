import type { ColumnType } from 'kysely'
import type { RoutingRule } from '../../../domain/alerting/routing-rule.ts'
import type { FlappingRule } from '../../../domain/alerting/flapping.ts'
import type { Grouping } from '../../../domain/alerting/grouping.ts'
import type { StormRule } from '../../../domain/alerting/storm.ts'
import type { Holiday } from '../../../domain/organisation/document.ts'
import type { Urgency } from '../../../domain/notification/message.ts'
import type { NoticeKind } from '../../../domain/shift/notices.ts'
import type { Defaulted, DefaultedJson, Json } from './columns.ts'

export type OrganisationTables = {
  settings: { key: string; value: Json<unknown> }
  organisation_version: { single: boolean; version: string }
  teams: {
    id: string
    name: string
    lead: string | null
    manager: string | null
    holidays: DefaultedJson<Holiday[]>
    holidays_url: Defaulted<string | null>
    storm: ColumnType<StormRule | null, string | null | undefined, string | null>
  }
  people: {
    id: string
    name: string
    email: string | null
    time_zone: string
    role: string
    shift_notices: Defaulted<NoticeKind[]>
    on_call_since: Defaulted<string | null>
    disabled_at: Defaulted<Date | null>
    sealed_calendar_url: Defaulted<Buffer | null>
  }
  team_members: { team_id: string; person_id: string }
  contact_methods: {
    id: string
    person_id: string
    position: number
    type: string
    address: string
    sealed_secret: Buffer | null
    bundle: boolean
    verified_at: Date | null
  }
  verification_codes: {
    method_id: string
    address: string
    code_hash: Buffer
    tries_left: number
    sent_at: Date
  }
  notification_rules: {
    person_id: string
    urgency: Urgency
    position: number
    after_minutes: number
    via: string
  }
  services: {
    id: string
    name: string
    team_id: string | null
    tier: number | null
    escalation_policy_id: string | null
    fallback_policy_id: Defaulted<string | null>
    declare_at: Defaulted<string | null>
    depends_on: string[]
    runbooks: string[]
    grouping: Json<Grouping>
    reopen_minutes: number
    pause_seconds: Defaulted<number>
    inhibited_by_dependencies: Defaulted<boolean>
    auto_resolve_minutes: Defaulted<number | null>
    flapping: ColumnType<FlappingRule | null, string | null | undefined, string | null>
    severity_map: Json<Record<string, string>>
    routing_rules: DefaultedJson<RoutingRule[]>
  }
  integrations: { id: string; service_id: string; type: string; settings: Json<Record<string, unknown>> }
  integration_keys: { key_hash: Buffer; integration_id: string; sealed_key: Buffer; created_at: Date }
}
