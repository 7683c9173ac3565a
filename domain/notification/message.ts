import type { AlertSeverity } from '../alerting/signal.ts'
import { isStormTitle } from '../alerting/storm.ts'
import { oneLine, shorten } from '../rendering/plain-text.ts'

export type Urgency = 'high' | 'low'

/** One incident in a message: what to say of it, and the signed links that answer it. */
export type PagedIncident = {
  pageId: string
  id: string
  title: string
  severity: string
  urgency: Urgency
  service: string | null
  url: string
  acknowledgeUrl: string
  escalateUrl: string
  /** The first of them. */
  alerts: { id: string; summary: string; severity: AlertSeverity; source: string }[]
  alertCount: number
}

/** A page names one incident, a bundle several; a notice (a test, a verification code, a warning) names none. `updated`: it was sent before, and says what is known by now. */
export type Message =
  | { kind: 'page'; incidents: [PagedIncident, ...PagedIncident[]]; at: Date; updated: boolean }
  | { kind: 'notice'; subject: string; text: string; at: Date }

/** The title in one line, and how many more alerts there are, unless it counts them itself. */
export function headline(
  { title, alertCount }: Pick<PagedIncident, 'title' | 'alertCount'>,
  longest: number,
  ending?: string,
): string {
  const more = alertCount > 1 && !isStormTitle(title) ? `, and ${alertCount - 1} more` : ''
  return shorten(oneLine(title), Math.max(0, longest - more.length), ending) + more
}
