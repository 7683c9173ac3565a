import { type KeyboardEvent, useMemo, useRef } from 'react'
import { AxisBlock } from './axis-block.tsx'
import type { Axis, TimeRange } from './axis.ts'
import { verbOf } from './block-keys.ts'
import type { Block } from './block.ts'
import { wallLength } from './gesture.ts'
import { lanesOf } from './lanes.ts'
import type { Row } from './row.ts'
import type { Grid } from './snap.ts'
import classes from './time-axis.module.css'
import { useTrackDrag } from './use-track-drag.ts'

type Props = {
  row: Row
  axis: Axis
  grid: Grid
  announce: (text: string) => void
  say: (range: TimeRange) => string
}

export function AxisRow({ row, axis, grid, announce, say }: Props) {
  const { ghost, wasDragged, handlers } = useTrackDrag(row, axis, grid)
  const moving = useRef<{ id: string; lengthOnWall: number } | null>(null)
  const lanes = useMemo(() => lanesOf(row.blocks), [row.blocks])
  const height = `calc(${Math.max(1, ...lanes.map((lane) => lane + 1))} * var(--lane))`

  function press(event: KeyboardEvent, block: Block) {
    // Moved over a change of the clocks and on, it is as long as it was before.
    const lengthOnWall =
      moving.current?.id === block.id ? moving.current.lengthOnWall : wallLength(block, grid.timeZone)
    const verb = verbOf(event, block, row, { grid, lengthOnWall })
    if (!verb) return
    moving.current = verb.do === 'change' && verb.gesture === 'move' ? { id: block.id, lengthOnWall } : null
    event.preventDefault()
    if (verb.do === 'remove') row.onRemove?.(block)
    else if (verb.do === 'cancel') row.onCancel?.(block)
    else {
      row.onChange?.(block, verb.range, 'keyboard')
      announce(`${block.text}: ${say(verb.range)}. Enter to save, Escape to put it back.`)
    }
  }

  return (
    <>
      <div className={classes.label} data-strong={row.strong || undefined}>
        <span>{row.label}</span>
        {row.hint && <small>{row.hint}</small>}
      </div>
      <div
        className={classes.track}
        style={{ height }}
        data-row={row.id}
        data-drawable={row.onDraw ? '' : undefined}
        role="group"
        aria-label={row.label}
        {...handlers}
      >
        {row.blocks.map((block, index) => (
          <AxisBlock
            key={block.id}
            block={ghost?.block?.id === block.id ? { ...block, ...ghost.range } : block}
            axis={axis}
            lane={lanes[index] ?? 0}
            movable={row.onChange !== undefined}
            onClick={row.onOpen && ((event) => !wasDragged(event) && row.onOpen?.(block))}
            onKeyDown={(event) => press(event, block)}
          />
        ))}
        {ghost && (
          <Ghost axis={axis} range={ghost.range} text={say(ghost.range)} isNew={ghost.block === null} />
        )}
      </div>
    </>
  )
}

function Ghost({ axis, range, text, isNew }: { axis: Axis; range: TimeRange; text: string; isNew: boolean }) {
  const left = ((range.from - axis.from) / (axis.until - axis.from)) * axis.width
  const width = ((range.until - range.from) / (axis.until - axis.from)) * axis.width
  return (
    <>
      {isNew && <div className={classes.ghost} style={{ left, width }} />}
      <div className={classes.reading} style={{ left: Math.max(0, left) }}>
        {text}
      </div>
    </>
  )
}
