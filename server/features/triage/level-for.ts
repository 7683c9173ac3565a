import type { Trigger } from '../../../domain/alerting/signal.ts'
import type { Urgency } from '../../../domain/notification/message.ts'
import { levelOfAlert } from '../../../domain/severity/alert-severity.ts'
import { parseLevel, type Level, type Scheme } from '../../../domain/severity/scheme.ts'
import type { TouchedAlert } from './save-alerts.ts'

/** As severe and as urgent as a rule says, else as its service maps what the source says. */
export function levelFor(
  scheme: Scheme,
  { rewriting, service }: Pick<TouchedAlert, 'rewriting' | 'service'>,
  { severity }: Pick<Trigger, 'severity'>,
): Level {
  const named = rewriting?.level === undefined ? null : parseLevel(scheme, rewriting.level)
  const level = named ?? levelOfAlert(scheme, severity, service?.severityMap)
  if (rewriting?.urgency === undefined) return level
  return { ...level, urgency: rewriting.urgency === 'none' ? null : rewriting.urgency }
}

const URGENCIES: (Urgency | null)[] = [null, 'low', 'high']

/** As severe as the worst of them, and as urgent as the most urgent. */
export function worstLevelFor(scheme: Scheme, alerts: TouchedAlert[]): Level {
  const levels = alerts.flatMap((alert) =>
    alert.state.latest ? [levelFor(scheme, alert, alert.state.latest)] : [],
  )
  return levels.reduce((one, other) => ({
    ...(other.rank < one.rank ? other : one),
    urgency: moreUrgent(one.urgency, other.urgency),
  }))
}

export function moreUrgent(one: Urgency | null, other: Urgency | null): Urgency | null {
  return URGENCIES.indexOf(other) > URGENCIES.indexOf(one) ? other : one
}
