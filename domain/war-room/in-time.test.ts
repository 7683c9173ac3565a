import { expect, test } from 'vitest'
import { inTime } from './in-time.ts'

function entry(name: string, minute: number, addedLater = false) {
  const at = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString()
  return { name, at, details: addedLater ? { added_later: true } : {} }
}

test.each([
  ['what was written at once keeps its order', [entry('a', 1), entry('c', 3), entry('b', 2)], 'a c b'],
  [
    'what was added later stands where it belongs',
    [entry('a', 1), entry('c', 3), entry('b', 2, true)],
    'a b c',
  ],
  ['before all of it too', [entry('b', 2), entry('a', 1, true)], 'a b'],
  ['or after it', [entry('a', 1), entry('b', 2, true)], 'a b'],
  [
    'several at the same instant keep their order',
    [entry('c', 3), entry('a', 2, true), entry('b', 2, true)],
    'a b c',
  ],
])('%s', (_claim, entries, names) => {
  expect(
    inTime(entries)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(names)
})
