import { expect, test } from 'vitest'
import { afterText, hopText, nextHopText } from './hop-text.ts'

test.each([
  ['sent', 'push', 0, 'Handed to the push service'],
  ['sent', 'sms', 1, 'Handed to the second provider'],
  ['accepted', 'email', null, 'Taken by the mail server'],
  ['delivered', 'push', null, 'Shown on the device'],
  ['delivered', 'email', null, 'Arrived'],
  ['answered', 'voice', null, 'Answered'],
] as const)('%s by %s', (hop, channel, provider, text) => {
  expect(hopText(hop, channel, provider)).toBe(text)
})

const at = '2026-03-01T12:00:00Z'
const hop = (name: 'queued' | 'sent' | 'accepted' | 'delivered' | 'answered') => ({
  hop: name,
  at,
  provider: null,
})

test('what is waited for depends on how far it got', () => {
  const waits = (hops: ReturnType<typeof hop>[], channel: 'push' | 'email' = 'push') =>
    nextHopText({ hops, channel, state: 'accepted' })
  expect(waits([hop('queued')])).toBe('Waiting for the push service…')
  expect(waits([hop('queued'), hop('sent')])).toBe('Waiting for its answer…')
  expect(waits([hop('accepted')])).toBe('Waiting for the device…')
  expect(waits([hop('accepted')], 'email')).toBe('Waiting for somebody to answer…')
  expect(waits([hop('delivered')])).toBe('Waiting for somebody to answer…')
  expect(nextHopText({ hops: [hop('answered')], channel: 'push', state: 'answered' })).toBeNull()
})

test.each([
  ['2026-03-01T12:00:00.010Z', 'at once'],
  ['2026-03-01T12:00:01.240Z', 'after 1.2 s'],
  ['2026-03-01T12:01:02Z', 'after 62 s'],
])('%s', (later, text) => {
  expect(afterText(at, later)).toBe(text)
})
