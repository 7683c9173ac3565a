import { EgressFailed, EgressRefused } from '../egress/failures.ts'
import type { SendResult } from './sender.ts'

/** What became of a message whose call failed; null when the error is another one. */
export function notAnswered(error: unknown): SendResult | null {
  if (error instanceof EgressRefused) {
    return { outcome: 'refused', permanent: true, retryAfterSeconds: null, detail: error.message }
  }
  if (!(error instanceof EgressFailed)) return null
  if (error.requestLeft) return { outcome: 'unknown', detail: error.message }
  return { outcome: 'refused', permanent: false, retryAfterSeconds: null, detail: error.message }
}
