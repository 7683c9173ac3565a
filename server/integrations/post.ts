import type { Egress } from '../egress/egress.ts'
import type { EgressResponse } from '../egress/exchange.ts'
import type { EgressRequest } from '../egress/request.ts'
import { oneLine, shorten } from '../../domain/rendering/plain-text.ts'
import { notAnswered } from './not-answered.ts'
import type { SendResult } from './sender.ts'

const SEND_TIMEOUT_MS = 8_000
const LONGEST_WAIT_SECONDS = 3600

/** Posts a message and says what became of it; `read` judges a 2xx. */
export async function post(
  egress: Egress,
  request: Omit<EgressRequest, 'method'>,
  read: (response: EgressResponse) => SendResult,
): Promise<SendResult> {
  const startedAt = performance.now()
  try {
    const response = await egress.request({ timeoutMs: SEND_TIMEOUT_MS, ...request, method: 'POST' })
    const isTaken = response.status >= 200 && response.status < 300
    const result = isTaken ? read(response) : refusal(response)
    const latencyMs = Math.round(performance.now() - startedAt)
    return result.outcome === 'accepted' ? { ...result, latencyMs } : result
  } catch (error) {
    const result = notAnswered(error)
    if (result) return result
    throw error
  }
}

/** Statuses that another attempt may not meet again. */
const passing = new Set([408, 409, 423, 425, 429])

function refusal(response: EgressResponse): SendResult {
  const { status } = response
  const permanent = status < 500 && !passing.has(status)
  return {
    outcome: 'refused',
    permanent,
    retryAfterSeconds: retryAfter(response),
    detail: detailOf(response),
  }
}

export function detailOf({ status, body }: EgressResponse): string {
  const text = oneLine(body.subarray(0, 1000).toString('utf8'))
  return shorten(text === '' ? `HTTP ${status}` : `HTTP ${status}: ${text}`, 300)
}

/** `Retry-After` in seconds or as a date; a date is measured against the sender's own clock, its `Date`. */
function retryAfter({ headers }: EgressResponse): number | null {
  const text = headers['retry-after']
  if (typeof text !== 'string') return null
  const seconds = /^\d+$/.test(text.trim()) ? Number(text) : secondsBetween(headers['date'], text)
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_WAIT_SECONDS) : null
}

function secondsBetween(from: string | string[] | undefined, to: string): number {
  return typeof from === 'string' ? Math.ceil((Date.parse(to) - Date.parse(from)) / 1000) : Number.NaN
}
