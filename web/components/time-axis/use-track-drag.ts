import { type PointerEvent, useRef, useState } from 'react'
import { type Axis, instantAt, type TimeRange } from './axis.ts'
import type { Block } from './block.ts'
import { dragged, drawn, type Gesture } from './gesture.ts'
import type { Row } from './row.ts'
import type { Grid } from './snap.ts'

type Hold = {
  readonly pointer: number
  readonly startX: number
  readonly block: Block | null
  readonly gesture: Gesture
}
export type Ghost = { readonly block: Block | null; readonly range: TimeRange }

const slackPixels = 4

/** Dragging on a row: a block or its handles where the row can be changed, and anywhere else a new block is drawn. */
export function useTrackDrag(row: Row, axis: Axis, grid: Grid) {
  const hold = useRef<Hold | null>(null)
  const [ghost, setGhost] = useState<Ghost | null>(null)
  const endedAt = useRef(0)

  function down(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const id = event.target.closest('[data-block]')?.getAttribute('data-block')
    const block = row.onChange ? (row.blocks.find((each) => each.id === id) ?? null) : null
    if (!block && !row.onDraw) return
    const handle = event.target.closest('[data-handle]')?.getAttribute('data-handle')
    const gesture = handle === 'start' ? 'resize-start' : handle === 'end' ? 'resize-end' : 'move'
    hold.current = { pointer: event.pointerId, startX: xIn(event), block, gesture }
  }

  function rangeAt(event: PointerEvent<HTMLElement>, { startX, block, gesture }: Hold): TimeRange {
    const [start, here] = [instantAt(axis, startX), instantAt(axis, xIn(event))]
    return block ? dragged(block, gesture, here - start, grid) : drawn(start, here, grid)
  }

  function move(event: PointerEvent<HTMLElement>) {
    const held = hold.current
    if (held?.pointer !== event.pointerId) return
    if (!ghost && Math.abs(xIn(event) - held.startX) < slackPixels) return
    // Only now: a captured pointer would take the click from the block that was meant.
    event.currentTarget.setPointerCapture(event.pointerId)
    setGhost({ block: held.block, range: rangeAt(event, held) })
  }

  function up(event: PointerEvent<HTMLElement>) {
    const held = hold.current
    hold.current = null
    if (!held || !ghost) return
    setGhost(null)
    endedAt.current = event.timeStamp
    const range = rangeAt(event, held)
    if (held.block) row.onChange?.(held.block, range, 'pointer')
    else row.onDraw?.(range)
  }

  function cancel() {
    hold.current = null
    setGhost(null)
  }

  return {
    ghost,
    /** The click that ends a drag is not one on the block below the pointer. */
    wasDragged: (event: { timeStamp: number }) => event.timeStamp - endedAt.current < 50,
    handlers: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel },
  }
}

function xIn(event: PointerEvent<HTMLElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left
}
