import { severityOf } from '../../../domain/alerting/severity-words.ts'
import type { Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import { type Fields, isFields, linksOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { parseReadable } from '../readable-json.ts'
import { type Received, type ReceivedBody, unreadable } from '../received.ts'
import { actionOf, defaultMapping, type Mapping } from './mapping.ts'
import { read } from './template.ts'

const SUMMARY_LENGTH = 1024
const DEDUP_KEY_LENGTH = 255
const FAULTS_LISTED = 10

/** Any JSON: an object is one signal, a list several. Either all of a body is taken or none of it. */
export function receive(body: ReceivedBody, mapping: Partial<Mapping> = {}): Received {
  const parsed = parseReadable(body.bytes)
  if (!parsed.ok) return unreadable(['The body is not JSON.'])
  const items = Array.isArray(parsed.json) ? parsed.json : [parsed.json]
  const fields = { ...defaultMapping, ...mapping }
  const outcomes = items.map((item: unknown, index) =>
    signalOf(item, fields, items.length > 1 ? `${body.fallbackDedupKey}:${index}` : body.fallbackDedupKey),
  )
  const faults = outcomes.flatMap((outcome, index) =>
    typeof outcome === 'string' ? [items.length > 1 ? `[${index}]: ${outcome}` : outcome] : [],
  )
  if (faults.length > 0) return unreadable(faults.slice(0, FAULTS_LISTED))
  return answered(outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : [outcome])))
}

function answered(signals: Signal[]): Received {
  const dedupKeys = signals.flatMap((signal) => ('dedupKey' in signal ? [signal.dedupKey] : []))
  const body = { status: 'accepted', signals: signals.length, dedup_keys: dedupKeys }
  return { readable: true, signals, answer: { status: 202, body } }
}

/** The signal, or why there is none. */
function signalOf(item: unknown, mapping: Mapping, fallbackDedupKey: string): Signal | string {
  if (!isFields(item)) return 'Not an object.'
  const text = (expression: string) => textOf(read(expression, item))
  const action = actionOf(text(mapping.action))
  const key = text(mapping.dedup_key)
  if (action !== 'trigger' && key === null)
    return `A dedup key is needed to ${action} (${mapping.dedup_key}).`
  const dedupKey = shorten(key ?? fallbackDedupKey, DEDUP_KEY_LENGTH)
  const happenedAt = instantOf(read(mapping.happened_at, item))
  if (action !== 'trigger') return { action, dedupKey, happenedAt }
  const summary = text(mapping.summary)
  if (summary === null) return `There is nothing to call it (${mapping.summary}).`
  return {
    action,
    dedupKey,
    summary: shorten(summary, SUMMARY_LENGTH),
    source: text(mapping.source) ?? 'webhook',
    severity: severityOf(text(mapping.severity)),
    labels: {},
    details: detailsOf(read(mapping.details, item), item),
    links: linksOf(['Source', read(mapping.link, item)]),
    startedAt: instantOf(read(mapping.started_at, item)),
    happenedAt,
  }
}

/** Without details of its own, a body is its details: what was sent can be read again. */
function detailsOf(details: unknown, item: Fields): Fields {
  if (details === null) return item
  return isFields(details) ? details : { details }
}
