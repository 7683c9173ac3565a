import { expect, test } from 'vitest'
import type { ActorRef } from '../incident/actor.ts'
import { whoIsThere, type Doing, type Visit } from './who-is-there.ts'

const now = new Date('2026-03-02T09:10:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000)
const ana: ActorRef = { kind: 'person', id: 'ana', via: 'web' }
const bo: ActorRef = { kind: 'person', id: 'bo', via: 'web' }

function visit(by: ActorRef, doing: Doing, [began, seen]: [number, number]): Visit {
  return { by, doing, beganAt: ago(began), seenAt: ago(seen) }
}

test.each<[string, Visit[], [string, Doing, number][]]>([
  ['nobody', [], []],
  ['who was heard of just now is there', [visit(ana, 'looking', [60, 3])], [['ana', 'looking', 60]]],
  ['who was not heard of for long is gone', [visit(ana, 'typing', [60, 19])], []],
  [
    'two tabs of one person are one, which types when one of them does',
    [visit(ana, 'typing', [5, 1]), visit(ana, 'looking', [60, 2])],
    [['ana', 'typing', 60]],
  ],
  [
    'a tab that is gone does not make its person older',
    [visit(ana, 'looking', [600, 300]), visit(ana, 'looking', [5, 1])],
    [['ana', 'looking', 5]],
  ],
  [
    'who came first stands first',
    [visit(bo, 'looking', [5, 1]), visit(ana, 'looking', [9, 1])],
    [
      ['ana', 'looking', 9],
      ['bo', 'looking', 5],
    ],
  ],
])('%s', (_claim, visits, there) => {
  expect(whoIsThere(visits, now)).toEqual(
    there.map(([id, doing, since]) => ({ by: { kind: 'person', id, via: 'web' }, doing, since: ago(since) })),
  )
})
