import type { Integration } from '../services/integration-of-key.ts'

/** Types whose clients ask later what became of a request. */
const ASKING = new Set(['opsgenie'])

const answers: Record<string, string> = {
  opened: 'Created alert',
  added: 'Deduplicated alert',
  acknowledged: 'Acknowledged alert',
  resolved: 'Closed alert',
  dropped: 'Ignored by a routing rule',
}

/** What a source that asks is told of its signal; null for those that never do. */
export function answerFor(
  integration: Integration | undefined,
  { outcome }: { outcome: string },
): string | null {
  if (!integration || !ASKING.has(integration.type)) return null
  return answers[outcome] ?? 'Alert does not exist, or there was nothing to change'
}
