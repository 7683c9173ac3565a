import { expect, test } from 'vitest'
import { headline } from './message.ts'

const rows: [claim: string, title: string, alertCount: number, headline: string][] = [
  ['an alert', 'Disk full on db-1', 1, 'Disk full on db-1'],
  ['what somebody reported', 'Checkout fails', 0, 'Checkout fails'],
  ['a group', 'Disk full on db-1', 413, 'Disk full on db-1, and 412 more'],
  ['a storm counts itself', 'Alert storm: 9 alerts on 3 services', 9, 'Alert storm: 9 alerts on 3 services'],
  ['a long one keeps the count', 'Disk full '.repeat(9), 7, 'Disk full Disk full Disk full Di…, and 6 more'],
]

test.each(rows)('%s', (_claim, title, alertCount, expected) => {
  expect(headline({ title, alertCount }, 45)).toBe(expected)
})
