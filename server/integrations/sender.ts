import type { Message } from '../../domain/notification/message.ts'

export type SendResult =
  | { outcome: 'accepted'; providerId: string | null; detail: string; latencyMs?: number }
  /** It was not taken: 4xx, 429, 5xx, or stopped before it left. `permanent`: the same again would fail again. */
  | {
      outcome: 'refused'
      permanent: boolean
      retryAfterSeconds: number | null
      detail: string
      /** The address itself is no more, and will not come back. */
      gone?: true
    }
  /** It may have arrived: a timeout or reset after it left, or an answer that makes no sense. */
  | { outcome: 'unknown'; detail: string }

export type Outgoing = {
  deliveryId: string
  idempotencyKey: string
  /** An earlier attempt may have arrived, so the receiver is told that this may be the same again. */
  possibleDuplicate: boolean
  message: Message
}
