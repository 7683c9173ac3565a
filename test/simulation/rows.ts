import type { PagedIncidentState } from '../../domain/escalation/may-fire.ts'
import type { Policy, Position } from '../../domain/escalation/policy.ts'
import type { Job as Lease } from '../../domain/jobs/lease.ts'
import type { Attempt, Delivery as AttemptedDelivery } from '../../domain/notification/after-attempt.ts'
import type { Urgency } from '../../domain/notification/message.ts'
import type { Channel, Rule } from '../../domain/notification/plan.ts'
import type { PageCause } from '../../domain/notification/still-wanted.ts'
import type { Lockable } from './database.ts'

export type Signal = {
  id: number
  key: Key
  kind: 'trigger' | 'resolve'
  /** Its triage always fails. */
  poison: boolean
  sequence: number
  triaged: boolean
}

/** A dedup key: its open alert is the incident that the alert belongs to. */
export type Key = Lockable & {
  id: number
  policy: number
  urgency: Urgency
  reopenMinutes: number
  open: Incident | null
  latest: Incident | null
  incidents: number
  /** Triage jobs in the order of their signals. */
  lane: Job[]
}

export type Incident = Lockable &
  PagedIncidentState & {
    key: Key
    /** Counts the incidents of the key. */
    ordinal: number
    id: number
    openAlerts: number
    resolvedAt: Date | null
    escalation: Escalation
    escalations: Escalation[]
  }

export type Escalation = Lockable & {
  id: number
  incident: Incident
  ordinal: number
  policyId: number
  policy: Policy
  position: Position
  /** Resumed by hand, so that an acknowledgement before that does not stop it. */
  forced: boolean
  lastFired: Position | null
  endedAt: Date | null
  catchAllSince: Date | null
  catchAllRound: number
  pages: Page[]
  /** For a plan made when the walk began, which is one of the planted bugs. */
  peopleAtStart: Map<string, Person[]> | null
}

export type Page = {
  id: number
  escalation: Escalation
  round: number
  step: number
  person: Person
  method: Method
  cause: PageCause
  state: 'planned' | 'placed' | 'sent' | 'failed' | 'dropped'
  because: string | null
  delivery: Delivery | null
  dueAt: Date
  createdAt: Date
}

export type Delivery = Lockable & {
  id: number
  method: Method
  person: Person
  pages: Page[]
  state: 'bundling' | 'sending' | 'done' | 'failed' | 'dropped'
  flushAt: Date | null
  attempts: Attempt[]
  /** Claimed and not yet recorded. */
  underWay: { number: number; provider: number } | null
  receipt: AttemptedDelivery['receipt']
  job: Job | null
}

export type Method = Lockable & {
  id: string
  number: number
  channel: Channel
  /** Every provider refuses it for good. */
  invalid: boolean
  deletedAt: Date | null
  lastSentAt: Date | null
  openBundle: Delivery | null
}

export type Person = {
  id: string
  number: number
  methods: Method[]
  rules: { high: Rule[]; low: Rule[] }
  deletedAt: Date | null
}

export type Task =
  | { kind: 'triage'; signal: Signal }
  | { kind: 'advance'; escalation: Escalation; position: Position; forced: boolean }
  | { kind: 'catch-all'; escalation: Escalation; round: number }
  | { kind: 'place'; page: Page }
  | { kind: 'deliver'; delivery: Delivery }
  | { kind: 'wake'; incident: Incident; until: Date }

export type Job = Lockable & Lease & { id: number; task: Task; finished: boolean }
