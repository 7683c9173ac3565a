import type { AlertSeverity } from '../alerting/signal.ts'

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
  alerts: { id: string; summary: string; severity: AlertSeverity; source: string }[]
}

/** A page names one incident, a bundle several; a notice (a test, a verification code, a warning) names none. */
export type Message =
  | { kind: 'page'; incidents: [PagedIncident, ...PagedIncident[]]; at: Date }
  | { kind: 'notice'; subject: string; text: string; at: Date }
