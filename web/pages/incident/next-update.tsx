import type { ReactElement } from 'react'
import { listIncidentClocks } from '../../../api/clocks.ts'
import { useAsked } from '../../queries/ask.ts'
import { Counter } from '../../time/moment.tsx'
import { useNow } from '../../time/now.ts'
import classes from './war-room.module.css'

/** When people expect to hear something. */
export function NextUpdate({ id }: { id: string }): ReactElement | null {
  const { data } = useAsked(listIncidentClocks, { params: { id } })
  const now = useNow(5)
  const update = data?.items.find(({ clock }) => clock === 'internal-update')
  if (!update?.due_at || update.state === 'stopped') return null
  const isLate = Date.parse(update.due_at) <= now
  return (
    <span className={isLate ? classes.late : undefined}>
      {isLate ? 'update due for ' : 'next update in '}
      <b>
        <Counter at={update.due_at} />
      </b>
    </span>
  )
}
