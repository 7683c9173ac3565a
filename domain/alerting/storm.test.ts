import { expect, test } from 'vitest'
import { isStorm, isStormTitle, stormTitle } from './storm.ts'

const at = new Date('2026-03-02T09:00:00Z')
const rule = { incidents: 10, minutes: 5 }

const rows: [claim: string, opened: number, minutesSinceStormAlert: number | null, storms: boolean][] = [
  ['a quiet team', 0, null, false],
  ['one less than the rule', 9, null, false],
  ['as many as the rule', 10, null, true],
  ['the storm goes on, though nothing was opened', 0, 4.9, true],
  ['it has calmed', 0, 5, false],
  ['it has calmed, and a new one begins', 10, 60, true],
]

test.each(rows)('%s', (_claim, opened, minutes, storms) => {
  const stormAlertAt = minutes === null ? null : new Date(at.getTime() - minutes * 60_000)
  expect(isStorm(rule, { opened, stormAlertAt }, at)).toBe(storms)
})

const titles: [alerts: number, services: number, title: string][] = [
  [1, 1, 'Alert storm: 1 alert on 1 service'],
  [412, 38, 'Alert storm: 412 alerts on 38 services'],
]

test.each(titles)('%i on %i', (alerts, services, title) => {
  expect(stormTitle({ alerts, services })).toBe(title)
  expect(isStormTitle(title)).toBe(true)
})

test('a title that somebody wrote is none that counts', () => {
  expect(isStormTitle('Alert storm: the database is gone')).toBe(false)
})
