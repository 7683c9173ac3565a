import { Badge, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listIncidentClocks, type IncidentClock } from '../../../../api/clocks.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { Counter } from '../../../time/moment.tsx'
import { useNow } from '../../../time/now.ts'
import classes from '../war-room.module.css'

/** What is due, the soonest first; what is done is left out. */
export function Clocks({ id }: { id: string }): ReactElement {
  const clocks = useAsked(listIncidentClocks, { params: { id } })
  return (
    <Shown of={clocks}>
      {({ items }) => {
        const waiting = items
          .filter(({ due_at, state }) => due_at !== null && !DONE.has(state))
          .toSorted(bySoonest)
        if (waiting.length === 0) return <Text className={classes.soft}>Nothing is due.</Text>
        return (
          <>
            <List clocks={waiting.slice(0, SOON)} />
            {waiting.length > SOON && (
              <details>
                <summary className={classes.soft}>{waiting.length - SOON} later</summary>
                <List clocks={waiting.slice(SOON)} />
              </details>
            )}
          </>
        )
      }}
    </Shown>
  )
}

const SOON = 5
const DONE: ReadonlySet<IncidentClock['state']> = new Set(['met', 'late', 'rung', 'stopped'])

function bySoonest(a: IncidentClock, b: IncidentClock): number {
  return Date.parse(a.due_at ?? '') - Date.parse(b.due_at ?? '')
}

function List({ clocks }: { clocks: readonly IncidentClock[] }): ReactElement {
  return (
    <ul className={classes.plain}>
      {clocks.map((clock) => (
        <Clock key={clock.clock} clock={clock} />
      ))}
    </ul>
  )
}

function Clock({ clock: { name, due_at, overdue_at, state } }: { clock: IncidentClock }): ReactElement {
  const now = useNow(5)
  const isDue = due_at !== null && Date.parse(due_at) <= now
  const isOverdue = overdue_at !== null && Date.parse(overdue_at) <= now
  return (
    <li className={classes.spread}>
      <span>{name}</span>
      <span className={isDue ? `${classes.late} ${classes.firm}` : classes.firm}>
        {state === 'paused' ? (
          <Badge variant="default">paused</Badge>
        ) : (
          <>
            {isOverdue ? 'overdue, ' : isDue ? 'due for ' : 'in '}
            {due_at && <Counter at={due_at} />}
          </>
        )}
      </span>
    </li>
  )
}
