import type { TimeRange } from './axis.ts'

/** What lies on a row of the axis. `colour` is a place of the palette; null where nobody is on call. */
export type Block = TimeRange & {
  readonly id: string
  readonly text: string
  /** Said to who cannot see it: whose, from when to when, of what. */
  readonly description: string
  readonly colour: number | null
  readonly look: 'solid' | 'dashed' | 'gap'
  /** Somebody stands in. */
  readonly overridden?: boolean
}
