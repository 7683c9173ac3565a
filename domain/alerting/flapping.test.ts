import { expect, test } from 'vitest'
import { flapping } from './flapping.ts'

const at = new Date('2026-03-02T09:00:00Z')
const rule = { changes: 5, minutes: 15 }

const rows: [claim: string, changesBefore: number, paged: boolean, by: string | undefined][] = [
  ['the first time it fires, it pages', 0, false, undefined],
  ['the second time, after it paged and was resolved, it waits', 2, true, 'pause'],
  ['the third time is the fifth change', 4, true, 'flapping'],
  ['and so is every time after that', 12, true, 'flapping'],
  ['as long as it paged nobody, it is not kept from it', 12, false, undefined],
]

test.each(rows)('%s', (_claim, changesBefore, paged, by) => {
  expect(flapping(rule, { alert: 'a', changesBefore, paged, pauseSeconds: 0 }, at)?.by).toBe(by)
})

test('it says how much it flaps, and when it is looked whether it is calm', () => {
  expect(flapping(rule, { alert: 'a', changesBefore: 6, paged: true, pauseSeconds: 0 }, at)).toEqual({
    by: 'flapping',
    id: 'a',
    until: '2026-03-02T09:15:00.000Z',
    because: 'It flaps: 7 changes of state in 15 minutes',
  })
})

test('it waits for as long as each change takes of what flaps just so', () => {
  expect(flapping(rule, { alert: 'a', changesBefore: 2, paged: true, pauseSeconds: 0 }, at)).toEqual({
    by: 'pause',
    id: 'a',
    until: '2026-03-02T09:03:45.000Z',
    because: 'It came back: 3 changes of state in 15 minutes. It waits 225 s whether it goes again',
  })
})

test.each([
  [224, 'pause'],
  [225, undefined],
])('when it waits %d s anyway, it is kept by %s', (pauseSeconds, by) => {
  const found = flapping(rule, { alert: 'a', changesBefore: 2, paged: true, pauseSeconds }, at)
  expect(found?.by).toBe(by)
})
