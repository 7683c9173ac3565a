import type { Stretch } from '../schedule/stretch.ts'

export const healthRules = [
  'gap',
  'published-ahead',
  'away',
  'rest',
  'pages-per-night',
  'weeks-in-a-row',
  'weeks-between',
  'rotation-size',
  'eligibility',
  'load',
  'fairness',
] as const
export type HealthRule = (typeof healthRules)[number]

/** An override that would help: `replaces` is null where nobody is on call. */
export type Cover = Stretch & { readonly person: string; readonly replaces: string | null }

/** What to do about a finding, in words and for programs. */
export type Remedy = { readonly text: string } & (
  | { readonly do: 'cover'; readonly covers: readonly Cover[] }
  | { readonly do: 'start-late'; readonly notBefore: Date; readonly covers: readonly Cover[] }
  | { readonly do: 'add-people'; readonly count: number }
  | { readonly do: 'split-rotation' }
  | { readonly do: 'plan-ahead'; readonly until: Date }
  | { readonly do: 'shadow-first'; readonly shifts: number; readonly notBefore: Date | null }
  | { readonly do: 'set-overflow' }
)

export type Finding = {
  readonly rule: HealthRule
  readonly people: readonly string[]
  /** The weeks, nights or stretches that it is about. */
  readonly stretches: readonly Stretch[]
  readonly text: string
  readonly remedy: Remedy
}
