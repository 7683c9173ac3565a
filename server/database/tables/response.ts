import type { ColumnType, Generated } from 'kysely'
import type {
  ActionState,
  Category,
  Horizon,
  Origin,
  Priority,
} from '../../../domain/action-item/action-item.ts'
import type { Specialist, Vendor } from '../../../domain/directory/entry.ts'
import type { IncidentTemplate } from '../../../domain/incident/incident-template.ts'
import type { Trigger } from '../../../domain/incident/trigger.ts'
import type { IncidentChecklist } from '../../../domain/organisation/document.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Doing } from '../../../domain/war-room/who-is-there.ts'
import type { Phase } from '../../../domain/checklist/checklist.ts'
import type { TaskState } from '../../../domain/task/edit-task.ts'
import type { HandOverBrief } from '../../../domain/role/hand-over-brief.ts'
import type { RoleName } from '../../../domain/role/roles.ts'
import type { Defaulted, Json } from './columns.ts'

export type ResponseTables = {
  incident_checklists: { id: string; definition: Json<IncidentChecklist> }
  incident_templates: { id: string; definition: Json<IncidentTemplate> }
  triggers: { id: string; definition: Json<Trigger> }
  specialists: { id: string; definition: Json<Specialist> }
  vendors: { id: string; definition: Json<Vendor> }
  incident_tasks: {
    incident_id: string
    number: number
    checklist: string | null
    item: string | null
    phase: Phase | null
    title: string
    assignee: string | null
    due_at: Date | null
    state: TaskState
    ended_by: ColumnType<ActorRef | null, string | null, string | null>
    ended_at: Date | null
    created_by: Json<ActorRef>
    created_at: Date
  }
  action_items: {
    id: Generated<string>
    title: string
    state: ActionState
    category: Category
    priority: Priority
    horizon: Horizon | null
    owner: string | null
    team_id: string | null
    service_id: string | null
    incident_id: string | null
    origin: ColumnType<Origin | null, string | null, string | null>
    due_at: Date
    success_criteria: string | null
    notes: string | null
    reason: string | null
    created_by: Json<ActorRef>
    created_at: Date
    ended_by: ColumnType<ActorRef | null, string | null, string | null>
    ended_at: Date | null
    version: Defaulted<number>
  }
  change_requests: {
    incident_id: string
    number: number
    what: string
    undo: string | null
    state: 'asked' | 'approved' | 'declined'
    asked_by: Json<ActorRef>
    asked_at: Date
    decided_by: ColumnType<ActorRef | null, string | null, string | null>
    decided_at: Date | null
    reason: string | null
    overridden: Defaulted<boolean>
  }
  workarounds: {
    incident_id: string
    number: number
    what: string
    undo: string | null
    applied_by: Json<ActorRef>
    applied_at: Date
    undone_by: ColumnType<ActorRef | null, string | null, string | null>
    undone_at: Date | null
  }
  visits: {
    id: string
    incident_id: string
    visitor: Json<ActorRef>
    doing: Doing
    began_at: Date
    seen_at: Date
  }
  incident_hints: { incident_id: string; rule: string; about: Defaulted<string>; given_at: Date }
  role_rosters: { id: string; role: string; schedule_id: string; team_id: string | null }
  role_hand_overs: {
    incident_id: string
    number: number
    role: RoleName
    from_person: string
    to_person: string
    brief: Json<HandOverBrief>
    override: string | null
    state: 'offered' | 'accepted' | 'declined' | 'withdrawn'
    offered_by: Json<ActorRef>
    offered_at: Date
    answered_at: Date | null
    reason: string | null
  }
}
