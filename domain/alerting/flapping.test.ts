import { expect, test } from 'vitest'
import { flapping } from './flapping.ts'

const at = new Date('2026-03-02T09:00:00Z')
const rule = { changes: 5, minutes: 15 }

const rows: [claim: string, changesBefore: number, flaps: boolean][] = [
  ['the first time it fires', 0, false],
  ['the second time, after it was resolved', 2, false],
  ['the third time is the fifth change', 4, true],
  ['and so is every time after that', 12, true],
]

test.each(rows)('%s', (_claim, changesBefore, flaps) => {
  expect(flapping(rule, { alert: 'a', changesBefore }, at) !== null).toBe(flaps)
})

test('it says how much it flaps, and when it is looked whether it is calm', () => {
  expect(flapping(rule, { alert: 'a', changesBefore: 6 }, at)).toEqual({
    by: 'flapping',
    id: 'a',
    until: '2026-03-02T09:15:00.000Z',
    because: 'It flaps: 7 changes of state in 15 minutes',
  })
})
