import { expect, test } from 'vitest'
import { dependenciesOf } from './dependencies.ts'

const needs = new Map([
  ['shop', ['api', 'cdn']],
  ['api', ['db']],
  ['db', ['disk', 'api']],
])

const rows: [claim: string, service: string, found: [string, number][]][] = [
  ['what needs nothing', 'disk', []],
  ['what nobody knows', 'till', []],
  [
    'directly and through others, the nearest first',
    'shop',
    [
      ['api', 1],
      ['cdn', 1],
      ['db', 2],
      ['disk', 3],
    ],
  ],
  [
    'a circle ends, and nothing needs itself',
    'db',
    [
      ['disk', 1],
      ['api', 1],
    ],
  ],
]

test.each(rows)('%s', (_claim, service, found) => {
  expect([...dependenciesOf(service, needs)]).toEqual(found)
})
