import type { Tx } from '../../database/transaction.ts'
import { tell } from '../incidents/tell.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** One entry for all that joined an incident at once, so that a storm does not bury its timeline. */
export function tellOfJoining(tx: Tx, incident: string, alerts: TouchedAlert[]): void {
  const [first, ...others] = alerts
  if (!first) return
  const summary = first.state.latest?.summary ?? ''
  const text =
    others.length === 0
      ? `Another alert joined: ${summary}`
      : `${alerts.length} alerts joined: ${summary}, and ${others.length} more`
  tell(tx, incident, 'alert-joined', { kind: 'integration', id: first.integration }, text, {
    kind: 'NOTIFICATION',
    details: { alert: first.state.id, alerts: alerts.length },
  })
}
