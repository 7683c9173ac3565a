import type { TimeRange } from './axis.ts'
import type { Block } from './block.ts'

/** What can be done on a row is what it has verbs for. */
export type Row = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly blocks: readonly Block[]
  readonly strong?: boolean
  /** What a new block on this row is: "override". */
  readonly drawing?: string
  readonly onDraw?: (range: TimeRange) => void
  readonly onOpen?: (block: Block) => void
  readonly onChange?: (block: Block, range: TimeRange, by: 'pointer' | 'keyboard') => void
  readonly onRemove?: (block: Block) => void
  readonly onCancel?: (block: Block) => void
}
