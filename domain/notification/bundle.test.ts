import { describe, expect, test } from 'vitest'
import { type Destination, placeInBundle } from './bundle.ts'

const now = new Date('2026-03-02T03:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const busy: Destination = { bundling: true, lastSentAt: secondsAgo(10), openBundle: null, now }
const openBundle = { id: 'b1', flushAt: secondsLater(12) }

describe('a page', () => {
  test.each<[string, Partial<Destination>, ReturnType<typeof placeInBundle>]>([
    ['goes at once to a destination never used', { lastSentAt: null }, { do: 'send' }],
    ['goes at once after 60 s of silence', { lastSentAt: secondsAgo(60) }, { do: 'send' }],
    [
      'goes at once to a silent destination beside an open bundle',
      { lastSentAt: secondsAgo(61), openBundle },
      { do: 'send' },
    ],
    ['goes at once when bundling is off', { bundling: false, openBundle }, { do: 'send' }],
    [
      'opens a bundle of 30 s after less than 60 s',
      { lastSentAt: secondsAgo(59.999) },
      { do: 'open', flushAt: secondsLater(30) },
    ],
    [
      'opens a bundle when the last message lies in the future',
      { lastSentAt: secondsLater(5) },
      { do: 'open', flushAt: secondsLater(30) },
    ],
    ['joins the open bundle', { openBundle }, { do: 'join', bundle: 'b1' }],
  ])('%s', (_claim, change, placement) => {
    expect(placeInBundle({ ...busy, ...change })).toEqual(placement)
  })
})
