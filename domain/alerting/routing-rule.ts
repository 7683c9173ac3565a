import type { Restriction } from '../schedule/schedule.ts'

/** Rules are asked in their order; each sees what those before it made of the alert. */
export type RoutingRule = {
  id: string
  when: Condition
  then: Actions
  /** Nobody is asked after this rule. */
  stop: boolean
}

/** All that stands in it must hold; an empty one always does. */
export type Condition = {
  all?: Condition[] | undefined
  any?: Condition[] | undefined
  not?: Condition | undefined
  /** What the tests beside it are about, such as `labels.team` or `details.host.name`. */
  field?: string | undefined
  is?: Scalar | Scalar[] | undefined
  is_not?: Scalar | Scalar[] | undefined
  matches?: string | undefined
  matches_not?: string | undefined
  /** As in Alertmanager: `team="db"`, `region=~"eu-.*"`. */
  matchers?: string[] | undefined
  between?: { time_zone: string; windows: Restriction[] } | undefined
}

export type Scalar = string | number | boolean

/** Texts are templates: `{{labels.host}}: {{summary}}`. */
export type Actions = {
  service?: string | undefined
  /** A word of alerts (`warning`), or a level of the scheme (`SEV2`). */
  severity?: string | undefined
  urgency?: 'high' | 'low' | 'none' | undefined
  summary?: string | undefined
  labels?: Record<string, string> | undefined
  /** The named groups of the expression become labels. */
  extract?: { field: string; matches: string }[] | undefined
  suppress?: true | undefined
  pause_seconds?: number | undefined
  drop?: true | undefined
  /** An incident such as `INC-142`, or the newest open one of a service. */
  attach_to?: { incident: string } | { service: string } | undefined
}
