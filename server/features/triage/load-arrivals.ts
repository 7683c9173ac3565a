import type { Signal } from '../../../domain/alerting/signal.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Job } from '../../engine/job.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { dedupKeyOfBody, formats, isFormat } from './formats.ts'
import type { Handoff } from './handoff.ts'
import { readBodies, readIntegrations, type StoredBody } from './store.ts'

/** One signal on its way to an alert. */
export type Arrival = { body: string; integration: string; receivedAt: Date; signal: Signal }

export type Arrivals = { arrivals: Arrival[]; integrations: Map<string, Integration> }

type Payload = { integration: string; bodies: string[] }

/** What the kept bodies say, in the order in which they came. Integrations removed meanwhile are not in the map. */
export async function loadArrivals(tx: Tx, handoff: Handoff, jobs: Job<Payload>[]): Promise<Arrivals> {
  const integrations = await readIntegrations(tx, [
    ...new Set(jobs.map(({ payload }) => payload.integration)),
  ])
  const parsed = new Map<string, Signal[]>()
  for (const { payload } of jobs) {
    for (const id of payload.bodies) {
      const signals = handoff.take(id)
      if (signals) parsed.set(id, signals)
    }
  }
  const missing = jobs.flatMap(({ payload }) => payload.bodies.filter((id) => !parsed.has(id)))
  const stored = new Map((await readBodies(tx, missing)).map((body) => [body.id, body]))
  const arrivals = jobs.flatMap(({ payload, runAt }) =>
    payload.bodies.flatMap((id) => {
      const body = stored.get(id)
      const signals = parsed.get(id) ?? (body ? signalsOf(body, payload.integration, integrations) : [])
      const receivedAt = body?.received_at ?? runAt
      return signals.map((signal) => ({ body: id, integration: payload.integration, receivedAt, signal }))
    }),
  )
  return { arrivals, integrations }
}

export function signalsOf(
  body: StoredBody,
  integrationId: string,
  integrations: Map<string, Integration>,
): Signal[] {
  if (body.unreadable_because !== null) return [unreadable(integrationId, body.unreadable_because)]
  if (!isFormat(body.format)) return [unreadable(integrationId, `Its format "${body.format}" is not known.`)]
  const received = formats[body.format](
    {
      bytes: body.bytes,
      headers: {},
      receivedAt: body.received_at,
      target: body.target,
      fallbackDedupKey: dedupKeyOfBody(body.id),
    },
    integrations.get(integrationId)?.settings ?? {},
  )
  return received.readable ? received.signals : [unreadable(integrationId, received.because.join('; '))]
}

/** Nothing that can page is swallowed: what cannot be read is an alert of its own. */
function unreadable(integration: string, because: string): Signal {
  return {
    action: 'trigger',
    dedupKey: unreadableKey(integration),
    summary: shorten(`${integration} sent something that cannot be read: ${because}`, 1024),
    source: integration,
    severity: 'error',
    labels: {},
    details: { because },
    links: [],
    startedAt: null,
  }
}

export function unreadableKey(integration: string): string {
  return `unreadable:${integration}`
}
