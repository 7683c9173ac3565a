import type { Socket } from 'node:net'
import { checkedAgent, checkedConnection } from './connection.ts'
import { type Destination, destinationOf, redirectOf } from './destination.ts'
import { type EgressResponse, exchange } from './exchange.ts'
import { EgressFailed } from './failures.ts'
import { createGuard } from './guard.ts'
import type { EgressRequest } from './request.ts'

export type Egress = {
  request(request: EgressRequest): Promise<EgressResponse>
  connect(host: string, port: number, options?: { trusted?: boolean; timeoutMs?: number }): Promise<Socket>
  allowListener(port: number, expiresAt: Date): void
  close(): Promise<void>
}

const TIMEOUT_MS = 10_000
const RESPONSE_BYTES = 256 * 1024
const REDIRECTS = 3

/** The one client for outgoing calls. Everything it rejects with is an EgressRefused or an EgressFailed. */
export function createEgress(settings: { allow: readonly string[]; now: () => Date }): Egress {
  const guard = createGuard(settings.allow, settings.now)
  const agents = { trusted: checkedAgent(guard, true), checked: checkedAgent(guard, false) }

  const send = (request: EgressRequest, destination: Destination, timeoutMs: number) => {
    const refusal = guard.literalRefusal(destination)
    if (refusal) throw refusal
    const { origin, path } = destination
    const { method, headers = {}, body = null, maxResponseBytes = RESPONSE_BYTES } = request
    const agent = destination.trusted ? agents.trusted : agents.checked
    return exchange(agent, { origin, path, method, headers, body, timeoutMs, maxResponseBytes })
  }

  const follow = async (request: EgressRequest): Promise<EgressResponse> => {
    const timeoutMs = request.timeoutMs ?? TIMEOUT_MS
    const deadline = performance.now() + timeoutMs
    let step = { destination: destinationOf(request.url, request.trusted ?? false), request }
    let response = await send(request, step.destination, timeoutMs)
    for (let count = 1; ; count += 1) {
      const next = request.redirects === 'leave' ? null : redirectOf(response, step)
      if (!next) return response
      if (count > REDIRECTS) throw tooMany(step.destination)
      step = next
      response = await send(step.request, step.destination, Math.max(1, deadline - performance.now()))
    }
  }

  return {
    request: follow,
    connect: (host, port, { trusted = false, timeoutMs = TIMEOUT_MS } = {}) =>
      checkedConnection(guard, { host, port, trusted }, timeoutMs),
    allowListener: (port, expiresAt) => guard.allowListener(port, expiresAt),
    close: async () => {
      await Promise.all([agents.trusted.close(), agents.checked.close()])
    },
  }
}

function tooMany({ origin }: Destination): EgressFailed {
  return new EgressFailed(`${origin} redirected more than ${REDIRECTS} times`, { requestLeft: true })
}
