import type { Rank } from '../severity/scheme.ts'

export const phases = ['response', 'mitigation', 'resolution', 'follow-up'] as const
export type Phase = (typeof phases)[number]

/** `dueMinutes` count from the declaration; null: when its phase comes. */
export type Checklist = {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly dueMinutes: number | null
  readonly items: readonly Item[]
}

type Item = { readonly id: string; readonly text: string; readonly ranks: readonly Rank[] }
