import type { KeyboardEvent } from 'react'
import type { TimeRange } from './axis.ts'
import type { Block } from './block.ts'
import { type Gesture, nudged } from './gesture.ts'
import type { Row } from './row.ts'
import type { Grid } from './snap.ts'

type Verb = { do: 'change'; gesture: Gesture; range: TimeRange } | { do: 'remove' } | { do: 'cancel' }

/** Arrows move, with Shift they move the end, with Alt the start; Enter is the button's own. */
export function verbOf(
  { key, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>,
  block: Block,
  row: Row,
  { grid, lengthOnWall }: { grid: Grid; lengthOnWall: number },
): Verb | null {
  if ((key === 'Delete' || key === 'Backspace') && row.onRemove) return { do: 'remove' }
  if (key === 'Escape' && row.onCancel) return { do: 'cancel' }
  if (!row.onChange || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  const gesture: Gesture = shiftKey ? 'resize-end' : altKey ? 'resize-start' : 'move'
  const towards = key === 'ArrowLeft' ? 'earlier' : 'later'
  return { do: 'change', gesture, range: nudged(block, gesture, towards, grid, lengthOnWall) }
}
