import type { KeyboardEvent, MouseEvent } from 'react'
import { type Axis, placeOn } from './axis.ts'
import type { Block } from './block.ts'
import classes from './time-axis.module.css'

type Props = {
  block: Block
  axis: Axis
  lane: number
  /** With handles at its ends. */
  movable: boolean
  onClick?: ((event: MouseEvent) => void) | undefined
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined
}

const narrowPixels = 26
/** Below it a hand cannot hit it; a shorter range of time makes it wider. */
const leastTargetPixels = 24

export function AxisBlock({ block, axis, lane, movable, onClick, onKeyDown }: Props) {
  const place = placeOn(axis, block)
  if (!place) return null
  const { left, width, cut } = place
  const look = {
    className: classes.block,
    style: {
      left,
      width: Math.max(width, movable ? leastTargetPixels : 3),
      top: `calc(${lane} * var(--lane))`,
    },
    title: block.description,
    'data-block': block.id,
    'data-colour': block.colour,
    'data-look': block.look,
    'data-cut-left': cut.left || undefined,
    'data-cut-right': cut.right || undefined,
  }
  const text = width < narrowPixels ? null : <span className={classes.text}>{block.text}</span>
  if (!onClick || (!movable && width < leastTargetPixels)) {
    return (
      <div {...look} role="img" aria-label={block.description}>
        {text}
      </div>
    )
  }
  return (
    <button type="button" {...look} aria-label={block.description} onClick={onClick} onKeyDown={onKeyDown}>
      {text}
      {movable && !cut.left && <span className={classes.handle} data-handle="start" />}
      {movable && !cut.right && <span className={classes.handle} data-handle="end" />}
    </button>
  )
}
