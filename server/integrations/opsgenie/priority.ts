import type { AlertSeverity } from '../../../domain/alerting/signal.ts'

export const DEFAULT_PRIORITY = 'P3'

const severities: Record<string, AlertSeverity> = {
  P1: 'critical',
  P2: 'error',
  P3: 'warning',
  P4: 'info',
  P5: 'info',
}

export function severityOfPriority(priority: string): AlertSeverity | null {
  return severities[priority.toUpperCase()] ?? null
}

/** For alerts that were never given one. */
export function priorityOfSeverity(severity: AlertSeverity): string {
  return Object.entries(severities).find(([, own]) => own === severity)?.[0] ?? DEFAULT_PRIORITY
}
