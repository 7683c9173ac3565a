import { Refused } from '../../../api/problem.ts'
import type { Tried, TriedSignal } from '../../../api/try-integration.ts'
import type { Signal } from '../../../domain/alerting/signal.ts'
import type { IntegrationSettings } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { explainMapping } from '../../integrations/generic/explain-mapping.ts'
import { integrationById } from '../services/integration-of-key.ts'
import { mappingOf, type Format, formats, isFormat } from '../triage/formats.ts'

type Asked = { id: string; payload: string; mapping?: IntegrationSettings['mapping'] }

/** Reads a payload as intake would, and keeps nothing. */
export async function tryIntegration(tx: Tx, { id, payload, mapping }: Asked): Promise<Tried> {
  const integration = await integrationById(tx, id)
  if (!integration) throw new Refused('not-found', `There is no integration "${id}".`)
  const { type, settings } = integration
  const format = formatOf(type)
  if (mapping !== undefined && format !== 'generic') throw notMapped(type)
  const tried = mapping === undefined ? settings : { ...settings, mapping }
  const bytes = Buffer.from(payload)
  const body = { bytes, headers: {}, receivedAt: tx.now, fallbackDedupKey: 'made-from-the-body' }
  const received = formats[format](body, tried)
  return {
    format,
    readable: received.readable,
    errors: received.readable ? [] : received.because,
    signals: received.readable ? received.signals.map(presentSignal) : [],
    mapping: format === 'generic' ? explainMapping(bytes, mappingOf(tried)) : [],
    answer: received.answer,
  }
}

function formatOf(type: string): Format {
  if (type === 'mail') throw new Refused('invalid-request', 'Mail is tried out by sending one.')
  if (isFormat(type)) return type
  if (type === 'pagerduty-events') return 'pagerduty-v2'
  throw new Refused('invalid-request', `An integration of type "${type}" reads no payloads.`)
}

function notMapped(type: string): Refused {
  const message = `goes with type generic only, and this integration is of type ${type}`
  return new Refused('invalid-request', `mapping: ${message}.`, [{ path: 'mapping', message }])
}

const nothing = { summary: null, source: null, severity: null, labels: {}, details: {}, links: [], at: null }

function presentSignal(signal: Signal): TriedSignal {
  if (signal.action === 'change') {
    const { action, summary, source, details, links, happenedAt } = signal
    return {
      ...nothing,
      action,
      dedup_key: null,
      summary,
      source,
      details,
      links,
      at: instantText(happenedAt),
    }
  }
  if (signal.action === 'instruct') {
    const { action, alert, request } = signal
    return { ...nothing, action, dedup_key: alert.by === 'key' ? alert.name : null, details: { ...request } }
  }
  const { action, dedupKey: dedup_key } = signal
  if (action !== 'trigger') return { ...nothing, action, dedup_key }
  const { summary, source, severity, labels, details, links, startedAt } = signal
  return { action, dedup_key, summary, source, severity, labels, details, links, at: instantText(startedAt) }
}

function instantText(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
