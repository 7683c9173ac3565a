import { after, earliest } from '../time/instant.ts'
import { type Channel, hasReceipts } from './plan.ts'

export type Attempt = {
  /** 0 is the preferred one. */
  provider: number
  outcome: 'accepted' | 'refused' | 'unknown'
  /** A refusal that no provider would lift, such as a number that does not exist. */
  permanent: boolean
  /** When the outcome was known. */
  at: Date
  retryAfterSeconds: number | null
}

export type Delivery = {
  channel: Channel
  /** How many providers can carry the channel. */
  providers: number
  /** In the order they were made. */
  attempts: Attempt[]
  /** `delivered` is a phone that took the message or a call that was picked up; `answered` a key or a reply. */
  receipt: 'none' | 'delivered' | 'answered' | 'failed'
  now: Date
}

export type Trouble =
  | 'not-tried'
  | 'refused'
  | 'refused-permanently'
  | 'unknown-outcome'
  | 'no-receipt'
  | 'receipt-failed'
  | 'no-provider'

export type AfterAttempt =
  | { do: 'done' }
  | { do: 'await-receipt'; until: Date }
  | { do: 'retry'; at: Date; provider: number; possibleDuplicate: boolean; because: Trouble }
  | { do: 'other-channel'; because: Trouble }

/** A single provider is tried so often, and waited for so long after its first failure, before the channel changes. */
const sameProvider = { attempts: 3, firstWaitSeconds: 2, patienceSeconds: 10 }

const receiptSeconds = { perAttempt: 120, perChannel: 180 }

export function afterAttempt(delivery: Delivery): AfterAttempt {
  const { attempts, receipt, providers, now } = delivery
  const last = attempts.at(-1)
  if (isReached(delivery)) return { do: 'done' }
  if (providers === 0) return { do: 'other-channel', because: 'no-provider' }
  if (!last) return { do: 'retry', at: now, provider: 0, possibleDuplicate: false, because: 'not-tried' }
  if (last.outcome === 'refused' && last.permanent)
    return { do: 'other-channel', because: 'refused-permanently' }
  if (last.outcome === 'refused') return tryAgain(delivery, last, 'refused')
  if (last.outcome === 'unknown') return tryAgain(delivery, last, 'unknown-outcome')
  if (receipt === 'failed') return nextProvider(delivery, 'receipt-failed')
  const until = receiptUntil(attempts, last)
  return now < until ? { do: 'await-receipt', until } : nextProvider(delivery, 'no-receipt')
}

/** A voice mailbox picks up too, so a call counts only when somebody answered it. */
function isReached({ channel, attempts, receipt }: Delivery): boolean {
  if (receipt === 'answered') return true
  if (receipt === 'delivered') return channel !== 'voice'
  return !hasReceipts[channel] && attempts.some(({ outcome }) => outcome === 'accepted')
}

/** Another channel must follow within three minutes of the first silence, however many providers there are. */
function receiptUntil(attempts: Attempt[], last: Attempt): Date {
  const first = attempts.find(({ outcome }) => outcome === 'accepted') ?? last
  const own = after(last.at, { seconds: receiptSeconds.perAttempt })
  return earliest(own, after(first.at, { seconds: receiptSeconds.perChannel })) ?? own
}

function tryAgain(delivery: Delivery, last: Attempt, because: Trouble): AfterAttempt {
  return delivery.providers > 1 ? nextProvider(delivery, because) : backOff(delivery, last, because)
}

function nextProvider({ attempts, providers, now }: Delivery, because: Trouble): AfterAttempt {
  const tried = new Set(attempts.map(({ provider }) => provider))
  const provider = Array.from({ length: providers }, (_, index) => index).find((index) => !tried.has(index))
  if (provider === undefined) return { do: 'other-channel', because }
  return { do: 'retry', at: now, provider, possibleDuplicate: mayHaveArrived(attempts), because }
}

function backOff({ attempts, now }: Delivery, last: Attempt, because: Trouble): AfterAttempt {
  const wait = last.retryAfterSeconds ?? sameProvider.firstWaitSeconds * 2 ** (attempts.length - 1)
  const at = after(last.at, { seconds: wait })
  const patientUntil = after(attempts[0]?.at ?? now, { seconds: sameProvider.patienceSeconds })
  if (attempts.length >= sameProvider.attempts || at > patientUntil) return { do: 'other-channel', because }
  return { do: 'retry', at, provider: last.provider, possibleDuplicate: mayHaveArrived(attempts), because }
}

function mayHaveArrived(attempts: Attempt[]): boolean {
  return attempts.some(({ outcome }) => outcome !== 'refused')
}
