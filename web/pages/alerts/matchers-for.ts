import type { Alert } from '../../../api/alerts.ts'
import { matcherOf } from '../../../domain/alerting/matcher-text.ts'

/** Labels that tell one trouble from another, the first of which is enough to begin a silence with. */
const telling = ['alertname', 'rule', 'check', 'monitor', 'alert_rule']

/** Matchers with which a silence of this alert begins: its rule and its host, else its summary. */
export function matchersFor({ labels, summary }: Pick<Alert, 'labels' | 'summary'>): string[] {
  const rule = telling.find((name) => labels[name] !== undefined)
  const host = ['instance', 'host'].find((name) => labels[name] !== undefined)
  const names = [rule, host].filter((name) => name !== undefined)
  if (rule === undefined) return [matcherOf('summary', summary)]
  return names.map((name) => matcherOf(name, labels[name] ?? ''))
}
