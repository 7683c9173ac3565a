import type { Obligation, Regime } from './regime.ts'

/** A regime as the organisation file has it. */
export type WrittenRegime = {
  id: string
  name: string
  counts_from: string
  signs: string[]
  obligations: (Omit<Obligation, 'dueHours'> & { due_hours: number | null })[]
}

export function regimeIn({ counts_from: countsFrom, obligations, ...regime }: WrittenRegime): Regime {
  return {
    ...regime,
    countsFrom,
    obligations: obligations.map(({ due_hours: dueHours, ...obligation }) => ({ ...obligation, dueHours })),
  }
}

export function written({ countsFrom, obligations, ...regime }: Regime): WrittenRegime {
  return {
    ...regime,
    counts_from: countsFrom,
    obligations: obligations.map(({ dueHours, ...obligation }) => ({ ...obligation, due_hours: dueHours })),
  }
}
