import type { Suppression } from '../../../domain/alerting/suppression.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { suppressWith } from './suppress-alerts.ts'

/** A new alert waits whether it resolves itself, as long as a rule says, else its service. */
export function pauseAlerts(tx: Tx, alerts: TouchedAlert[]): TouchedAlert[] {
  return alerts.map((alert) => {
    const seconds = alert.state.isNew && !alert.suppression ? secondsToWait(alert) : 0
    return seconds > 0 ? suppressWith(tx, alert, pause(tx, alert.state.id, seconds)) : alert
  })
}

export function secondsToWait({ routed, service }: TouchedAlert): number {
  return routed?.verdict.do === 'pause' ? routed.verdict.seconds : (service?.pauseSeconds ?? 0)
}

function pause(tx: Tx, id: string, seconds: number): Suppression {
  return {
    by: 'pause',
    id,
    until: after(tx.now, { seconds }).toISOString(),
    because: `It waits ${seconds} s whether it resolves itself`,
  }
}
