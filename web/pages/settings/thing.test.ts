import { expect, test } from 'vitest'
import { nameOf, summaryOf, thingsIn, writtenOf } from './thing.ts'

const BANK = { id: 'bank', name: 'The bank', hours: 'all day', notes: null, contacts: [], version: 'a1' }

test('only what has an id is a thing', () => {
  expect(thingsIn({ items: [BANK, { name: 'x' }, 7] })).toEqual([BANK])
  expect(thingsIn(undefined)).toEqual([])
})

test('what is written has neither version nor what is empty', () => {
  expect(writtenOf(BANK)).toEqual({ id: 'bank', name: 'The bank', hours: 'all day' })
})

test('it is called by its name, else by its id, and told apart by short values', () => {
  expect(nameOf(BANK)).toBe('The bank')
  expect(nameOf({ id: 'x' })).toBe('x')
  expect(summaryOf(BANK)).toBe('hours: all day')
})
