import { randomUUIDv7 } from 'node:crypto'
import type { Clock } from '../../database/clock.ts'
import type { Answer, Received } from '../../integrations/received.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { dedupKeyOfBody, type Format } from '../triage/formats.ts'
import type { Handoff } from '../triage/handoff.ts'
import type { Gates } from './gates.ts'
import type { GroupCommit } from './group-commit.ts'
import type { RateLimit } from './rate-limit.ts'
import type { TakenBody } from './take-body.ts'

export type Intake = {
  groupCommit: GroupCommit
  rateLimit: RateLimit
  handoff: Handoff
  gates: Gates
  clock: Clock
  /** Counts what is answered, by format. */
  count: (format: string, status: number) => void
}

const DEFAULT_RATE = { perSecond: 1_000, burst: 20_000 }

/** A body, and what its URL says besides the key. */
export type Posted = TakenBody & { target?: string | null }

export type Accepted = Answer | { status: 429; retryAfterSeconds: number }

/**
 * Keeps what a known key posted, and only then answers as its vendor would. A body that cannot be read is kept too,
 * and becomes an alert that says so.
 */
export async function acceptSignal(
  intake: Intake,
  integration: Integration,
  format: Format,
  { bytes, tooLarge, target = null }: Posted,
  read: (dedupKey: string, receivedAt: Date, id: string) => Received,
): Promise<Accepted> {
  const receivedAt = intake.clock.now()
  const { rate_limit_per_second: perSecond, burst } = integration.settings
  const rate = {
    perSecond: perSecond ?? DEFAULT_RATE.perSecond,
    burst: burst ?? Math.max(perSecond ?? 0, DEFAULT_RATE.burst),
  }
  const retryAfterSeconds = intake.rateLimit.take(integration.id, rate, receivedAt)
  if (retryAfterSeconds !== null) return { status: 429, retryAfterSeconds }
  const id = randomUUIDv7()
  const received = tooLarge ? TOO_LARGE : read(dedupKeyOfBody(id), receivedAt, id)
  if (received.readable) intake.handoff.give(id, received.signals)
  await intake.groupCommit.keep({
    id,
    receivedAt,
    integration: integration.id,
    format,
    bytes,
    unreadableBecause: received.readable ? null : received.because.join('; '),
    signalCount: received.readable ? received.signals.length : 1,
    target,
  })
  return received.answer
}

const TOO_LARGE: Received = {
  readable: false,
  because: ['The body is larger than 512 KB; its first 64 KB were kept.'],
  answer: {
    status: 413,
    body: {
      status: 'invalid event',
      message: 'Event object is too large',
      errors: ['At most 512 KB are taken.'],
    },
  },
}
