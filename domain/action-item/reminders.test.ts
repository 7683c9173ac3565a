import { expect, test } from 'vitest'
import { nextReminder, type ReminderKind } from './reminders.ts'

const DUE = new Date('2026-03-16T09:00:00Z')

test.each<[claim: string, now: string, kind: ReminderKind, at: string]>([
  ['long before, two days before it is due', '2026-03-02T09:00:00Z', 'soon', '2026-03-14T09:00:00Z'],
  ['after that, when it is due', '2026-03-14T09:00:00Z', 'due', '2026-03-16T09:00:00Z'],
  ['then a day later', '2026-03-16T09:00:00Z', 'overdue', '2026-03-17T09:00:00Z'],
  ['then every week', '2026-03-17T09:00:00Z', 'overdue', '2026-03-24T09:00:00Z'],
  ['what was due long ago keeps to its weekday', '2026-05-01T00:00:00Z', 'overdue', '2026-05-05T09:00:00Z'],
])('%s', (_claim, now, kind, at) => {
  expect(nextReminder(DUE, new Date(now))).toEqual({ kind, at: new Date(at) })
})
