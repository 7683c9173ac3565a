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
