import type { HintRule } from './hint.ts'

/** A rule that is looked at so many minutes after what happened. */
export type Check = { readonly rule: HintRule; readonly afterMinutes: number }

export const commanderMinutes = 5
export const rollbackMinutes = 15
export const finalNoticeMinutes = 30

type Details = Readonly<Record<string, unknown>>

const declared: readonly Check[] = [
  { rule: 'no-commander', afterMinutes: commanderMinutes },
  { rule: 'no-rollback-decision', afterMinutes: rollbackMinutes },
]
const takenUp: readonly Check[] = [{ rule: 'no-rollback-decision', afterMinutes: rollbackMinutes }]
const roles: readonly Check[] = [{ rule: 'two-roles-in-one', afterMinutes: 0 }]

const ended: readonly Check[] = [
  { rule: 'resolved-too-early', afterMinutes: 0 },
  { rule: 'no-final-notice', afterMinutes: finalNoticeMinutes },
]

const after: Readonly<Record<string, (details: Details) => readonly Check[]>> = {
  opened: (details) => (details['declared'] === true ? declared : []),
  declared: () => declared,
  'severity-changed': () => [...roles, { rule: 'no-commander', afterMinutes: commanderMinutes }],
  'role-assigned': ({ role, override }) =>
    override === undefined && (role === 'ic' || role === 'tech_lead') ? roles : [],
  'status-changed': ({ status }) => (status === 'investigating' ? takenUp : []),
  reopened: () => takenUp,
  acknowledged: () => [{ rule: 'pages-a-night', afterMinutes: 0 }],
  update: () => [{ rule: 'vague-update', afterMinutes: 0 }],
  'clock-overdue': ({ clock }) => overdue(clock),
  resolved: (details) => (details['declared'] === true ? ended : []),
}

export const eventsWithChecks = Object.keys(after)

/** Which rules something that happened in an incident calls for, and when. */
export function checksAfter(event: string, details: Details): readonly Check[] {
  return after[event]?.(details) ?? []
}

function overdue(clock: unknown): Check[] {
  if (clock === 'reassess') return [{ rule: 'reassessment-overdue', afterMinutes: 0 }]
  if (clock === 'internal-update' || clock === 'external-update')
    return [{ rule: 'update-overdue', afterMinutes: 0 }]
  return []
}
