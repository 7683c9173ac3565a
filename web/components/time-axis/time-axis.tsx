import { Text, VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { stretchText, wallText } from '../../../domain/schedule/stretch-text.ts'
import { AxisHeader } from './axis-header.tsx'
import { AxisLines } from './axis-lines.tsx'
import { AxisRow } from './axis-row.tsx'
import type { TimeRange } from './axis.ts'
import { clockChanges, clockChangeText } from './clock-changes.ts'
import type { Row } from './row.ts'
import { stepFor } from './snap.ts'
import { ticksOf } from './ticks.ts'
import classes from './time-axis.module.css'

type Props = { label: string; range: TimeRange; timeZone: string; now: number; rows: readonly Row[] }

const widthBeforeMeasured = 800

/** Rows of blocks on one axis of elapsed time, in a zone that it names. */
export function TimeAxis({ label, range, timeZone, now, rows }: Props) {
  const { ref, width } = useElementSize()
  const [announced, announce] = useState('')
  const axis = useMemo(() => ({ ...range, width: width || widthBeforeMeasured }), [range, width])
  const ticks = useMemo(() => ticksOf(axis, timeZone), [axis, timeZone])
  const changes = useMemo(() => clockChanges(range, timeZone), [range, timeZone])
  const grid = useMemo(() => ({ stepMinutes: stepFor(axis), timeZone }), [axis, timeZone])
  const say = ({ from, until }: TimeRange) =>
    stretchText({ startsAt: new Date(from), endsAt: new Date(until) }, timeZone)
  return (
    <section aria-label={label}>
      <div className={classes.axis}>
        <div className={classes.zone}>{timeZone}</div>
        <div ref={ref} className={classes.measure}>
          <AxisHeader axis={axis} ticks={ticks} changes={changes} />
        </div>
        <AxisLines axis={axis} ticks={ticks} changes={changes} now={now} />
        {rows.map((row) => (
          <AxisRow key={row.id} row={row} axis={axis} grid={grid} announce={announce} say={say} />
        ))}
      </div>
      {changes.map((change) => (
        <Text key={change.at} size="sm" c="dimmed" mt="xs">
          {wallText(new Date(change.at), timeZone).slice(0, 14)} in {timeZone}: {clockChangeText(change)}.
        </Text>
      ))}
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
    </section>
  )
}
