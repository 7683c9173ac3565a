import { expect, test } from 'vitest'
import { after, before } from '../time/instant.ts'
import { remindersOf } from './reminders.ts'

const start = new Date('2026-03-02T09:00:00Z')

test.each<[string, number, number, string]>([
  ['72 hours', 72, 0, 'half@36 24h@48 4h@68 1h@71 overdue@72'],
  ['24 hours: a day before is its start', 24, 0, 'half@12 4h@20 1h@23 overdue@24'],
  ['48 hours: half and a day before are one', 48, 0, 'half@24 4h@44 1h@47 overdue@48'],
  ['4 hours', 4, 0, 'half@2 1h@3 overdue@4'],
  ['60 days', 1440, 0, 'half@720 24h@1416 4h@1436 1h@1439 overdue@1440'],
  ['learned of late: what is past is past', 72, 50, '4h@68 1h@71 overdue@72'],
  ['learned of too late: it is overdue', 72, 80, 'overdue@72'],
])('%s', (_claim, hours, hoursLater, expected) => {
  const reminders = remindersOf(start, after(start, { hours }), after(start, { hours: hoursLater }))
  const hoursAt = (at: Date) => (at.getTime() - start.getTime()) / 3_600_000
  expect(reminders.map(({ kind, at }) => `${kind}@${hoursAt(at)}`).join(' ')).toBe(expected)
})

test('they come in the order of time and end with the due instant', () => {
  for (let hours = 1; hours < 200; hours += 1) {
    const due = after(start, { hours })
    const instants = remindersOf(start, due, before(start, { minutes: 1 })).map(({ at }) => at.getTime())
    expect(instants.toSorted((one, other) => one - other)).toEqual(instants)
    expect(instants.at(-1)).toBe(due.getTime())
    expect(new Set(instants).size).toBe(instants.length)
  }
})
