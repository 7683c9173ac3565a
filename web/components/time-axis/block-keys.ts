import type { KeyboardEvent } from 'react'
import type { TimeRange } from './axis.ts'
import type { Block } from './block.ts'
import { type Gesture, nudged } from './gesture.ts'
import type { Row } from './row.ts'
import type { Grid } from './snap.ts'

type Verb = { do: 'change'; range: TimeRange } | { do: 'remove' } | { do: 'cancel' }

/** Arrows move, with Shift they move the end, with Alt the start; Enter is the button's own. */
export function verbOf(
  { key, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>,
  block: Block,
  row: Row,
  grid: Grid,
): Verb | null {
  if ((key === 'Delete' || key === 'Backspace') && row.onRemove) return { do: 'remove' }
  if (key === 'Escape' && row.onCancel) return { do: 'cancel' }
  if (!row.onChange || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  const gesture: Gesture = shiftKey ? 'resize-end' : altKey ? 'resize-start' : 'move'
  return { do: 'change', range: nudged(block, gesture, key === 'ArrowLeft' ? 'earlier' : 'later', grid) }
}
