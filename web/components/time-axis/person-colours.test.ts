import { expect, test } from 'vitest'
import { colourCount, personColours } from './person-colours.ts'

test('people of one schedule have different colours', () => {
  const people = ['ana', 'bo', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal', 'ivy', 'jo', 'kai', 'lea']
  expect(new Set(personColours(people).values()).size).toBe(colourCount)
})

test('the order in which people are named does not matter', () => {
  expect(personColours(['bo', 'ana', 'bo'])).toEqual(personColours(['ana', 'bo']))
})

test('alone, a person has the same colour everywhere', () => {
  expect(personColours(['ana']).get('ana')).toBe(personColours(['ana']).get('ana'))
  expect(personColours(['ana']).get('ana')).toBeLessThan(colourCount)
})

test('more people than colours share some', () => {
  const people = Array.from({ length: 40 }, (_, index) => `person-${index}`)
  expect(personColours(people).size).toBe(40)
})
