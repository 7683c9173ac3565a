import { pause, secondsToWait } from '../../../domain/alerting/pause.ts'
import type { Tx } from '../../database/transaction.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { suppressWith } from './suppress-alerts.ts'

/** A new alert waits whether it resolves itself, as long as a rule says, else its service. */
export function pauseAlerts(tx: Tx, alerts: TouchedAlert[]): TouchedAlert[] {
  return alerts.map((alert) => {
    if (!alert.state.isNew || alert.suppression) return alert
    return suppressWith(tx, alert, pause(alert.state.id, secondsToPause(alert), tx.now))
  })
}

export function secondsToPause({ routed, service }: TouchedAlert): number {
  return secondsToWait(routed?.verdict ?? null, service?.pauseSeconds ?? 0)
}
