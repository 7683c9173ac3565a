export const categories = ['prevent', 'detect', 'respond', 'process'] as const
export type Category = (typeof categories)[number]

export const priorities = ['P0', 'P1', 'P2', 'P3'] as const
export type Priority = (typeof priorities)[number]

export const horizons = ['immediate', 'short', 'long'] as const
export type Horizon = (typeof horizons)[number]

export const actionStates = ['open', 'in-progress', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

export type ActionItem = {
  readonly id: string
  readonly title: string
  readonly state: ActionState
  readonly category: Category
  readonly priority: Priority
  readonly horizon: Horizon | null
  readonly owner: string | null
  readonly team: string | null
  readonly dueAt: Date
  readonly successCriteria: string | null
  readonly notes: string | null
  /** Why it was dropped. */
  readonly reason: string | null
}

/** What an action item may be made from; where that is numbered within its incident. */
export const origins = ['task', 'workaround'] as const
export type Origin = { kind: (typeof origins)[number]; incident: string; number: number }

export function isEnded({ state }: Pick<ActionItem, 'state'>): boolean {
  return state === 'done' || state === 'dropped'
}
