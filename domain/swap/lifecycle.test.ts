import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerSwap, type SwapEvent } from './lifecycle.ts'
import type { Swap } from './swap.ts'

const expiresAt = new Date('2026-03-09T10:00Z')
const intime = new Date('2026-03-08T10:00Z')
const late = expiresAt

function swap(given: Partial<Swap> = {}): Swap {
  return {
    state: 'open',
    askedBy: 'ana',
    candidates: ['bo', 'cy'],
    declinedBy: [],
    acceptedBy: null,
    needsApproval: false,
    asked: { startsAt: expiresAt, endsAt: new Date('2026-03-16T10:00Z') },
    inReturn: null,
    expiresAt,
    ...given,
  }
}

const accepted = { state: 'accepted', acceptedBy: 'bo', needsApproval: true } as const

describe('it goes on', () => {
  test.each<[string, Partial<Swap>, SwapEvent, Date, Partial<Swap>]>([
    [
      'who was asked may take it',
      {},
      { do: 'accept', by: 'bo' },
      intime,
      { state: 'done', acceptedBy: 'bo' },
    ],
    [
      'where the team approves, taking it is only half of it',
      { needsApproval: true },
      { do: 'accept', by: 'cy' },
      intime,
      { state: 'accepted', acceptedBy: 'cy' },
    ],
    [
      'one of two may decline, and the other is still asked',
      {},
      { do: 'decline', by: 'bo' },
      intime,
      { state: 'open', declinedBy: ['bo'] },
    ],
    [
      'declining twice is as once',
      { declinedBy: ['bo'] },
      { do: 'decline', by: 'bo' },
      intime,
      { state: 'open', declinedBy: ['bo'] },
    ],
    [
      'when the last one declines it has ended',
      { declinedBy: ['bo'] },
      { do: 'decline', by: 'cy' },
      intime,
      { state: 'declined', declinedBy: ['bo', 'cy'] },
    ],
    [
      'who has declined may change their mind',
      { declinedBy: ['bo'] },
      { do: 'accept', by: 'bo' },
      intime,
      { state: 'done', acceptedBy: 'bo' },
    ],
    ['an open one may be withdrawn', {}, { do: 'withdraw' }, intime, { state: 'withdrawn' }],
    ['so may an accepted one', accepted, { do: 'withdraw' }, intime, { state: 'withdrawn' }],
    [
      'the lead approves',
      accepted,
      { do: 'approve', by: 'lea' },
      intime,
      { state: 'done', acceptedBy: 'bo' },
    ],
    ['a token without a person approves', accepted, { do: 'approve', by: null }, intime, { state: 'done' }],
    ['the lead says no', accepted, { do: 'reject', by: 'lea' }, intime, { state: 'rejected' }],
    ['at its end an open one expires', {}, { do: 'expire' }, late, { state: 'expired' }],
    ['one that nobody approved expires too', accepted, { do: 'expire' }, late, { state: 'expired' }],
    ['one may withdraw what expires just now', {}, { do: 'withdraw' }, late, { state: 'withdrawn' }],
  ])('%s', (_claim, given, event, now, after) => {
    expect(answerSwap(swap(given), event, now)).toMatchObject({ ok: true, swap: after })
  })
})

describe('it is refused', () => {
  test.each<[string, Partial<Swap>, SwapEvent, Date, RegExp]>([
    ['to who was not asked', {}, { do: 'accept', by: 'dee' }, intime, /dee was not asked; it is for bo, cy/],
    ['to the one who asks', {}, { do: 'accept', by: 'ana' }, intime, /not asked/],
    ['to nobody in particular', {}, { do: 'accept', by: null }, intime, /not asked/],
    ['to decline for others', {}, { do: 'decline', by: 'dee' }, intime, /not asked/],
    [
      'to the second',
      { state: 'done', acceptedBy: 'bo' },
      { do: 'accept', by: 'cy' },
      intime,
      /bo has taken it/,
    ],
    ['to the second, before approval', accepted, { do: 'accept', by: 'cy' }, intime, /bo has accepted it/],
    ['to be taken at its end', {}, { do: 'accept', by: 'bo' }, late, /expired at 2026-03-09/],
    ['to be approved at its end', accepted, { do: 'approve', by: 'lea' }, late, /expired/],
    [
      'to be approved before it is accepted',
      { needsApproval: true },
      { do: 'approve', by: 'lea' },
      intime,
      /nothing/,
    ],
    ['approval where none is needed', {}, { do: 'approve', by: 'lea' }, intime, /needs no approval/],
    ['approval by who asked', accepted, { do: 'approve', by: 'ana' }, intime, /Somebody else/],
    ['approval by who accepted', accepted, { do: 'approve', by: 'bo' }, intime, /Somebody else/],
    ['to withdraw what is done', { state: 'done', acceptedBy: 'bo' }, { do: 'withdraw' }, intime, /taken/],
    ['to take what was withdrawn', { state: 'withdrawn' }, { do: 'accept', by: 'bo' }, intime, /withdrawn/],
    ['to take what was rejected', { state: 'rejected' }, { do: 'accept', by: 'bo' }, intime, /not approved/],
    ['to take what has expired', { state: 'expired' }, { do: 'accept', by: 'bo' }, late, /ask anew/],
    ['to take what all declined', { state: 'declined' }, { do: 'accept', by: 'bo' }, intime, /Everybody/],
    ['to expire before its time', {}, { do: 'expire' }, intime, /not expired/],
    ['to expire twice', { state: 'expired' }, { do: 'expire' }, late, /expired/],
  ])('%s', (_claim, given, event, now, because) => {
    expect(answerSwap(swap(given), event, now)).toEqual({
      ok: false,
      because: expect.stringMatching(because),
    })
  })
})

describe('whatever happens in whatever order', () => {
  const event = record({
    do: constantFrom('accept', 'decline', 'withdraw', 'approve', 'reject', 'expire'),
    by: constantFrom('ana', 'bo', 'cy', 'lea'),
    minutes: integer({ min: 0, max: 3_000 }),
  })

  test('it ends once, and is only done by who was asked, in time, approved where that is needed', () => {
    assert(
      property(array(event), boolean(), (events, needsApproval) => {
        let now = intime
        let is = swap({ needsApproval })
        let isApproved = false
        for (const { do: what, by, minutes } of events) {
          now = new Date(now.getTime() + minutes * 60_000)
          const answer = answerSwap(is, { do: what, by }, now)
          if (!answer.ok) continue
          expect(['open', 'accepted']).toContain(is.state)
          isApproved ||= what === 'approve' && by !== is.acceptedBy && by !== is.askedBy
          is = { ...is, ...answer.swap }
          if (is.state !== 'done') continue
          expect(is.candidates).toContain(is.acceptedBy)
          expect(now < expiresAt).toBe(true)
          expect(isApproved || !needsApproval).toBe(true)
        }
      }),
    )
  })
})
