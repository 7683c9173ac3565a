import { describe, expect, test } from 'vitest'
import { type AfterAttempt, afterAttempt, type Attempt, type Delivery } from './after-attempt.ts'

const start = new Date('2026-03-02T03:00:00Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000)

function attempt(
  provider: number,
  outcome: Attempt['outcome'],
  seconds = 0,
  more: Partial<Attempt> = {},
): Attempt {
  return { provider, outcome, permanent: false, at: at(seconds), retryAfterSeconds: null, ...more }
}

function delivery(change: Partial<Delivery>): Delivery {
  return { channel: 'sms', providers: 2, attempts: [], receipt: 'none', now: start, ...change }
}

const accepted = attempt(0, 'accepted')
const refused = attempt(0, 'refused')
const unknown = attempt(0, 'unknown')
const permanent = attempt(0, 'refused', 0, { permanent: true })
const busy = (seconds: number) => attempt(0, 'refused', 0, { retryAfterSeconds: seconds })

describe('a delivery', () => {
  test.each<[string, Partial<Delivery>, AfterAttempt]>([
    ['by webhook is done when accepted', { channel: 'webhook', attempts: [accepted] }, { do: 'done' }],
    ['by mail is done when accepted', { channel: 'email', attempts: [accepted] }, { do: 'done' }],
    ['by SMS awaits its receipt', { attempts: [accepted] }, { do: 'await-receipt', until: at(120) }],
    ['by SMS is done when delivered', { attempts: [accepted], receipt: 'delivered' }, { do: 'done' }],
    [
      'by voice is done when answered',
      { channel: 'voice', attempts: [accepted], receipt: 'answered' },
      { do: 'done' },
    ],
    [
      'that a mailbox picked up still awaits an answer',
      { channel: 'voice', attempts: [accepted], receipt: 'delivered' },
      { do: 'await-receipt', until: at(120) },
    ],
    [
      'whose answer arrives after a refused retry is done',
      { attempts: [accepted, attempt(1, 'refused', 121)], receipt: 'answered' },
      { do: 'done' },
    ],
    [
      'without a provider changes the channel',
      { providers: 0 },
      { do: 'other-channel', because: 'no-provider' },
    ],
  ])('%s', (_claim, change, next) => {
    expect(afterAttempt(delivery(change))).toEqual(next)
  })
})

describe('with a second provider', () => {
  const second = { do: 'retry', provider: 1 } as const

  test.each<[string, Partial<Delivery>, AfterAttempt]>([
    [
      'a refusal goes there at once',
      { attempts: [refused], now: at(1) },
      { ...second, at: at(1), possibleDuplicate: false, because: 'refused' },
    ],
    [
      'a long Retry-After is not waited for',
      { attempts: [busy(300)] },
      { ...second, at: start, possibleDuplicate: false, because: 'refused' },
    ],
    [
      'an unknown outcome goes there as a possible duplicate',
      { attempts: [unknown] },
      { ...second, at: start, possibleDuplicate: true, because: 'unknown-outcome' },
    ],
    [
      'silence for 120 s goes there as a possible duplicate',
      { attempts: [accepted], now: at(120) },
      { ...second, at: at(120), possibleDuplicate: true, because: 'no-receipt' },
    ],
    [
      'a failed receipt goes there at once',
      { attempts: [accepted], receipt: 'failed', now: at(3) },
      { ...second, at: at(3), possibleDuplicate: true, because: 'receipt-failed' },
    ],
    [
      'its own silence is waited for until three minutes have passed in all',
      { attempts: [accepted, attempt(1, 'accepted', 121)], now: at(122) },
      { do: 'await-receipt', until: at(180) },
    ],
    [
      'its silence changes the channel',
      { attempts: [accepted, attempt(1, 'accepted', 121)], now: at(180) },
      { do: 'other-channel', because: 'no-receipt' },
    ],
    [
      'its refusal changes the channel',
      { attempts: [refused, attempt(1, 'refused', 1)], now: at(1) },
      { do: 'other-channel', because: 'refused' },
    ],
    [
      'a permanent refusal changes the channel at once',
      { attempts: [permanent] },
      { do: 'other-channel', because: 'refused-permanently' },
    ],
  ])('%s', (_claim, change, next) => {
    expect(afterAttempt(delivery(change))).toEqual(next)
  })
})

describe('with one provider', () => {
  const again = { do: 'retry', provider: 0 } as const

  test.each<[string, Attempt[], AfterAttempt]>([
    [
      'a refusal is repeated after 2 s',
      [refused],
      { ...again, at: at(2), possibleDuplicate: false, because: 'refused' },
    ],
    [
      'a second refusal is repeated after 4 s more',
      [refused, attempt(0, 'refused', 2)],
      { ...again, at: at(6), possibleDuplicate: false, because: 'refused' },
    ],
    [
      'a third refusal changes the channel',
      [refused, attempt(0, 'refused', 2), attempt(0, 'refused', 6)],
      { do: 'other-channel', because: 'refused' },
    ],
    [
      'a short Retry-After is honoured',
      [busy(10)],
      { ...again, at: at(10), possibleDuplicate: false, because: 'refused' },
    ],
    ['a long Retry-After changes the channel', [busy(11)], { do: 'other-channel', because: 'refused' }],
    [
      'waits that add up too long change the channel',
      [busy(8), attempt(0, 'refused', 8)],
      { do: 'other-channel', because: 'refused' },
    ],
    [
      'an unknown outcome is repeated as a possible duplicate',
      [unknown],
      { ...again, at: at(2), possibleDuplicate: true, because: 'unknown-outcome' },
    ],
    [
      'a refusal after an unknown outcome is still a possible duplicate',
      [unknown, attempt(0, 'refused', 2)],
      { ...again, at: at(6), possibleDuplicate: true, because: 'refused' },
    ],
  ])('%s', (_claim, attempts, next) => {
    expect(afterAttempt(delivery({ channel: 'voice', providers: 1, attempts }))).toEqual(next)
  })

  test('silence for 120 s changes the channel', () => {
    const silent = delivery({ providers: 1, attempts: [accepted], now: at(120) })
    expect(afterAttempt(silent)).toEqual({ do: 'other-channel', because: 'no-receipt' })
  })
})

test('a delivery not yet tried is tried at once', () => {
  expect(afterAttempt(delivery({}))).toEqual({
    do: 'retry',
    at: start,
    provider: 0,
    possibleDuplicate: false,
    because: 'not-tried',
  })
})
