import { expect, test } from 'vitest'
import { minutesBetween } from '../time/instant.ts'
import { nextFetchAt } from './next-fetch.ts'

const now = new Date('2026-03-02T09:00:00Z')
const minutes = (name: string) => minutesBetween(now, nextFetchAt(name, now))

test('calendars are read again after an hour to an hour and a quarter, not all at once', () => {
  const all = Array.from({ length: 200 }, (_, index) => minutes(`person:p${index}`))
  expect(Math.min(...all)).toBe(60)
  expect(Math.max(...all)).toBe(74)
  expect(new Set(all).size).toBe(15)
})

test('the same calendar always after the same time', () => {
  expect(minutes('person:ana')).toBe(minutes('person:ana'))
})
