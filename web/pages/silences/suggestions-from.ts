import type { Alert } from '../../../api/alerts.ts'
import { matcherOf } from '../../../domain/alerting/matcher-text.ts'

const MOST = 16

/** Matchers that hold of these alerts, those that hold of most first. */
export function suggestionsFrom(
  alerts: readonly Pick<Alert, 'labels' | 'severity' | 'integration'>[],
): string[] {
  const counts = new Map<string, number>()
  for (const { labels, severity, integration } of alerts) {
    for (const [name, value] of Object.entries({ ...labels, severity, integration })) {
      const matcher = matcherOf(name, value)
      counts.set(matcher, (counts.get(matcher) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([matcher]) => matcher)
}
