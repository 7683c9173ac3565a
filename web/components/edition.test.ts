import { expect, test } from 'vitest'
import { isOutdated, isSame, madeFrom } from './edition.ts'

const begun = { part: { name: 'Web' }, version: '1', known: { name: 'Web' } }
const saved = { part: { name: 'Mine' }, version: '2', known: { name: 'Web' } }

test.each([
  ['what nobody changed', begun, { name: 'Web' }, false],
  ['what somebody else changed', begun, { name: 'Theirs' }, true],
  ['what was saved here and not read again yet', saved, { name: 'Web' }, false],
  ['what was saved here and read again', saved, { name: 'Mine' }, false],
  ['what somebody else changed after it was saved here', saved, { name: 'Theirs' }, true],
])('%s', (_claim, from, current, outdated) => {
  expect(isOutdated(from, current)).toBe(outdated)
})

test('a newer version with the same content is the one that a save replaces', () => {
  expect(madeFrom(begun, { part: { name: 'Web' }, version: '7' })).toBe('7')
})

test('a save does not claim to know what somebody else changed', () => {
  expect(madeFrom(begun, { part: { name: 'Theirs' }, version: '7' })).toBe('1')
})

test('the order of fields is no difference', () => {
  expect(isSame({ a: 1, b: null }, { b: null, a: 1 })).toBe(true)
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})
