import { expect, test } from 'vitest'
import { impactOf } from './impact.ts'

const needs = new Map([
  ['db', []],
  ['payments', ['db', 'queue']],
  ['shop', ['payments']],
  ['queue', ['shop']],
  ['search', []],
])

test.each<[string, string, [string, number, string][]]>([
  [
    'the nearest first, with the way',
    'db',
    [
      ['payments', 1, 'needs db'],
      ['shop', 2, 'needs payments, which needs db'],
      ['queue', 3, 'needs shop, which needs payments, which needs db'],
    ],
  ],
  [
    'a circle ends, and a service is no dependant of itself',
    'shop',
    [
      ['queue', 1, 'needs shop'],
      ['payments', 2, 'needs queue, which needs shop'],
    ],
  ],
  ['what nobody needs affects nobody else', 'search', []],
  ['nor does what is not known', 'gone', []],
])('%s', (_claim, service, expected) => {
  expect(impactOf(service, needs)).toEqual(
    expected.map(([id, distance, because]) => ({ service: id, distance, because })),
  )
})
