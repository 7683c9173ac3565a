import type { PlannedPerson, Scenario } from '../scenario.ts'

export type Step = Scenario['policies'][number]['steps'][number]
type Status = 'detected' | 'investigating' | 'acknowledged' | 'resolved' | 'merged'
export type Key = { id: number; open: Incident | null; latest: Incident | null; incidents: number }
export type Incident = {
  key: Key
  ordinal: number
  status: Status
  alerts: number
  snoozedUntil: number
  resolvedAt: number
  walks: Walk[]
  policy: number
}
export type Walk = {
  incident: Incident
  ordinal: number
  steps: Step[]
  walks: number
  next: number
  runs: boolean
  catchAll: symbol | null
  catchAlls: number
}
export type Page = {
  walk: Walk
  round: number
  step: number
  person: PlannedPerson
  method: string
  forced: boolean
}
