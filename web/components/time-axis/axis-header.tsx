import { type Axis, xOf } from './axis.ts'
import type { ClockChange } from './clock-changes.ts'
import type { Ticks } from './ticks.ts'
import classes from './time-axis.module.css'

type Props = { axis: Axis; ticks: Ticks; changes: readonly ClockChange[] }

/** Days or months above, hours or days below; screen readers are told the times of the blocks instead. */
export function AxisHeader({ axis, ticks, changes }: Props) {
  const ends = [...ticks.headings.slice(1).map(({ at }) => at), axis.until]
  return (
    <div className={classes.header} data-changes={changes.length > 0 || undefined} aria-hidden="true">
      {ticks.headings.map(({ at, text }, index) => (
        <span
          key={at}
          className={classes.heading}
          style={{ left: xOf(axis, at), width: xOf(axis, ends[index] ?? axis.until) - xOf(axis, at) }}
        >
          {text}
        </span>
      ))}
      {ticks.ticks.map(({ at, text }) => (
        <span key={at} className={classes.tick} style={{ left: xOf(axis, at) }}>
          {text}
        </span>
      ))}
      {changes.map(({ at, byMinutes }) => (
        <span key={at} className={classes.changeMark} style={{ left: xOf(axis, at) }}>
          {byMinutes > 0 ? '+' : '−'}
          {Math.abs(byMinutes) % 60 === 0 ? `${Math.abs(byMinutes) / 60} h` : `${Math.abs(byMinutes)} min`}
        </span>
      ))}
    </div>
  )
}
