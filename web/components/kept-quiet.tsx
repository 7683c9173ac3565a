import type { ReactElement } from 'react'
import { countSuppressedAlerts } from '../../api/suppressed-alerts.ts'
import type { SuppressedBy } from '../../domain/alerting/suppression.ts'
import { useAsked } from '../queries/ask.ts'
import { Moment } from '../time/moment.tsx'

/** How many alerts something kept from paging in the last thirty days; nothing while that is not known. */
export function KeptQuiet({ by, id }: { by: SuppressedBy; id: string }): ReactElement | null {
  const { data } = useAsked(countSuppressedAlerts, { query: { by } })
  if (!data) return null
  const counted = data.items.find((item) => item.id === id)
  if (!counted) return <span>No alert kept from paging in 30 days</span>
  const { alerts, last_at: lastAt } = counted
  return (
    <span>
      {alerts === 1 ? 'One alert' : `${alerts} alerts`} kept from paging in 30 days, the last{' '}
      <Moment at={lastAt} />
    </span>
  )
}
