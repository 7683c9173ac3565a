import type { Outcome, Status } from '../../../domain/incident/lifecycle.ts'
import type { EntryKind } from '../../../domain/incident/entry-kinds.ts'

const statuses: Record<string, Status> = {
  open: 'detected',
  new: 'detected',
  triggered: 'detected',
  detected: 'detected',
  declared: 'detected',
  triage: 'detected',
  triaged: 'detected',
  acknowledged: 'acknowledged',
  active: 'investigating',
  'in-progress': 'investigating',
  investigating: 'investigating',
  identified: 'identified',
  mitigating: 'mitigating',
  resolving: 'mitigating',
  mitigated: 'monitoring',
  monitoring: 'monitoring',
  resolved: 'resolved',
  fixed: 'resolved',
  closed: 'closed',
  completed: 'closed',
  postmortem: 'closed',
  'post-mortem': 'closed',
}

const outcomes: Record<string, Outcome> = {
  fixed: 'fixed',
  solved: 'fixed',
  'false-positive': 'false-positive',
  'false-alarm': 'false-positive',
  'no-action': 'no-action',
  'no-action-needed': 'no-action',
  'no-action-required': 'no-action',
  duplicate: 'duplicate',
}

const kinds: Record<string, EntryKind> = {
  action: 'ACTION',
  mitigation: 'ACTION',
  fix: 'ACTION',
  deployment: 'ACTION',
  rollback: 'ACTION',
  decision: 'DECISION',
  observation: 'OBSERVATION',
  detection: 'OBSERVATION',
  alert: 'OBSERVATION',
  question: 'QUESTION',
  answer: 'ANSWER',
  notification: 'NOTIFICATION',
  communication: 'NOTIFICATION',
  update: 'NOTIFICATION',
  page: 'NOTIFICATION',
}

/** Where incidents are kept elsewhere, roles have other names. */
const roles: Record<string, string> = {
  ic: 'ic',
  'incident-commander': 'ic',
  commander: 'ic',
  'tech-lead': 'tech_lead',
  'technical-lead': 'tech_lead',
  'comms-lead': 'comms_lead',
  'communications-lead': 'comms_lead',
  'communication-lead': 'comms_lead',
  scribe: 'scribe',
  responder: 'responders',
  responders: 'responders',
}

export const statusOf = (word: string) => lookUp(statuses, word)
export const outcomeOf = (word: string) => lookUp(outcomes, word)
export const kindOf = (word: string) => lookUp(kinds, word) ?? 'NOTE'
export const roleOf = (word: string) => lookUp(roles, word)
export const statusWords = Object.keys(statuses)

function lookUp<T>(table: Record<string, T>, word: string): T | null {
  const key = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
