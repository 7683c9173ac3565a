import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelOf, presets, type Rank } from '../severity/scheme.ts'
import type { Clock } from './clock.ts'
import { clocksOf, nextRing } from './clocks-of.ts'
import { eventOf } from './history.ts'
import { eventsOfHistory, historyOf, type Told } from './read-history.ts'

const begin = Date.UTC(2026, 2, 2, 9)
const statuses = ['investigating', 'identified', 'monitoring']
const anyDetails = fc.record({
  declared: fc.boolean(),
  status: fc.constantFrom(...statuses),
  audience: fc.constantFrom('internal', 'external'),
  role: fc.constantFrom('ic', 'scribe'),
  holder: fc.constantFrom('ana', 'bo', null),
})
const happenings = fc.array(
  fc.record({
    event: fc.constantFrom(...eventsOfHistory.slice(0, -3)),
    minutesLater: fc.nat(90),
    details: anyDetails,
  }),
  { maxLength: 12 },
)

function entries(happened: { event: string; minutesLater: number; details: Told['details'] }[]): Told[] {
  let at = begin
  const declared: Told = { event: 'declared', at: new Date(at), actor: { kind: 'system' }, details: {} }
  const rest = happened.map(({ event, minutesLater, details }): Told => {
    at += minutesLater * 60_000
    return { event, at: new Date(at), actor: { kind: 'person', id: 'ana', via: 'cli' }, details }
  })
  return [declared, ...rest]
}

function clocksAt(told: Told[], rank: Rank, now: Date): Clock[] {
  const history = historyOf(told)
  const incident = {
    isOpen: !history.over,
    isAnswered: history.unansweredSince === null,
    isWatched: history.watched,
    isSnoozed: history.snoozed,
    acknowledgedAt: null,
    mitigatedAt: null,
    resolvedAt: null,
    history,
    calendar: null,
  }
  return clocksOf(levelOf(presets['SEV1-4'], rank), incident, now)
}

test('whatever happened before, what is due rings once, and the next ring lies ahead', () => {
  const rank = fc.constantFrom<Rank>(1, 2, 3, 4)
  fc.assert(
    fc.property(happenings, rank, fc.nat(600), (happened, level, minutesLater) => {
      const told = entries(happened)
      const now = new Date((told.at(-1)?.at.getTime() ?? begin) + minutesLater * 60_000)
      const rung = clocksAt(told, level, now).flatMap(({ id, dueAt, next }): Told[] => {
        if (!next || next.at > now) return []
        const due_at = dueAt?.toISOString()
        return [
          { event: eventOf[next.do], at: now, actor: { kind: 'system' }, details: { clock: id, due_at } },
        ]
      })
      const then = nextRing(clocksAt([...told, ...rung], level, now))
      expect(then === null || then > now).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('what is snoozed or over rings nothing', () => {
  fc.assert(
    fc.property(
      happenings,
      fc.constantFrom('snoozed', 'resolved', 'merged'),
      fc.nat(600),
      (happened, last, later) => {
        const told = entries([...happened, { event: last, minutesLater: 1, details: {} }])
        const now = new Date((told.at(-1)?.at.getTime() ?? begin) + later * 60_000)
        expect(nextRing(clocksAt(told, 1, now))).toBeNull()
      },
    ),
  )
})
