import type { Trigger } from '../../../domain/alerting/signal.ts'
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

const URGENCIES = [null, 'low', 'high'] as const

/** As severe as the worst of them, and as urgent as the most urgent. */
export function worstLevelFor(scheme: Scheme, alerts: TouchedAlert[]): Level {
  const levels = alerts.flatMap((alert) =>
    alert.state.latest ? [levelFor(scheme, alert, alert.state.latest)] : [],
  )
  const worst = levels.reduce((one, other) => (other.rank < one.rank ? other : one))
  const urgency = URGENCIES.findLast((each) => levels.some((level) => level.urgency === each))
  return { ...worst, urgency: urgency ?? null }
}
