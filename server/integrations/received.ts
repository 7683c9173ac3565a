import type { Signal } from '../../domain/alerting/signal.ts'

export type ReceivedBody = {
  bytes: Buffer
  headers: Record<string, string | undefined>
  receivedAt: Date
  /** What the URL says besides the key, where it says anything. */
  target?: string | null
  /** Names the trouble when the sender does not; the same body has the same one. */
  fallbackDedupKey: string
}

export type Answer = { status: number; body: unknown }

export type Received =
  | { readable: true; signals: Signal[]; answer: Answer }
  | { readable: false; because: string[]; answer: Answer }

export function accepted(signals: Signal[]): Received {
  return {
    readable: true,
    signals,
    answer: { status: 202, body: { status: 'accepted', signals: signals.length } },
  }
}

export function unreadable(because: string[]): Received {
  return {
    readable: false,
    because,
    answer: { status: 400, body: { status: 'unreadable', errors: because } },
  }
}
