import { type Axis, xOf } from './axis.ts'
import type { ClockChange } from './clock-changes.ts'
import type { Ticks } from './ticks.ts'
import classes from './time-axis.module.css'

type Props = { axis: Axis; ticks: Ticks; changes: readonly ClockChange[]; now: number }

export function AxisLines({ axis, ticks, changes, now }: Props) {
  const isNowShown = axis.from <= now && now < axis.until
  return (
    <div className={classes.lines} aria-hidden="true">
      {ticks.ticks.map(({ at }) => (
        <i key={at} className={classes.line} style={{ left: xOf(axis, at) }} />
      ))}
      {ticks.headings.map(({ at }) => (
        <i key={at} className={classes.line} data-strong style={{ left: xOf(axis, at) }} />
      ))}
      {changes.map(({ at }) => (
        <i key={at} className={classes.changeLine} style={{ left: xOf(axis, at) }} />
      ))}
      {isNowShown && <i className={classes.now} style={{ left: xOf(axis, now) }} />}
    </div>
  )
}
