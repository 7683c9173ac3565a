import type { Signal } from '../../../domain/alerting/signal.ts'
import { type Fields, isFields } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import { accepted, type Received, type ReceivedBody, unreadable } from '../received.ts'
import type { Envelope } from './alert.ts'

/** Reads the envelope and gives each alert to `signalOf`. An alert that is none is raised as such, not dropped. */
export function receiveWebhook(
  { bytes, fallbackDedupKey }: ReceivedBody,
  vendor: string,
  signalOf: (alert: Fields, index: number, envelope: Envelope) => Signal,
): Received {
  const parsed = parseReadable(bytes)
  if (!parsed.ok) return unreadable(['The body is not JSON.'])
  if (!isFields(parsed.json)) return unreadable(['The body is not an object.'])
  const webhook = parsed.json
  const { alerts } = webhook
  if (!Array.isArray(alerts)) return unreadable(["'alerts' is missing or not a list."])
  const envelope = { webhook, fallbackDedupKey }
  return accepted(
    alerts.map((alert: unknown, index) =>
      isFields(alert)
        ? signalOf(alert, index, envelope)
        : strayItem(vendor, `${fallbackDedupKey}:${index}`, alert),
    ),
  )
}

function strayItem(vendor: string, dedupKey: string, item: unknown): Signal {
  return {
    action: 'trigger',
    dedupKey,
    summary: `A webhook from ${vendor} holds an alert that cannot be read`,
    source: vendor,
    severity: 'error',
    labels: {},
    details: { received: item },
    links: [],
    startedAt: null,
  }
}
