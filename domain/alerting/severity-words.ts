import { alertSeverities, type AlertSeverity } from './signal.ts'

const words: Record<AlertSeverity, string> = {
  critical: 'critical crit fatal emergency emerg panic alert disaster blocker p0 p1 sev0 sev1 s1',
  error: 'error err high major page severe urgent failure down p2 sev2 s2',
  warning: 'warning warn medium minor moderate average degraded ticket p3 sev3 s3',
  info: 'info informational information notice low debug none ok normal p4 p5 sev4 sev5 s4 s5',
}

const byWord = new Map(
  alertSeverities.flatMap((severity) =>
    words[severity].split(' ').map((word): [string, AlertSeverity] => [word, severity]),
  ),
)

/** What a source calls severe, in our four words. An unknown word pages: it is an error. */
export function severityOf(word: string | null): AlertSeverity {
  return (
    byWord.get(
      (word ?? '')
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_-]/g, ''),
    ) ?? 'error'
  )
}
