import { expect, test } from 'vitest'
import { grouped, type Kind } from './group.ts'

const hit = (kind: Kind, rank: number) => ({ kind, rank })

test('each kind is a group with its best first', () => {
  expect(grouped([hit('service', 1), hit('incident', 2), hit('incident', 3)], 5)).toEqual([
    { kind: 'incident', items: [hit('incident', 3), hit('incident', 2)], more: false },
    { kind: 'service', items: [hit('service', 1)], more: false },
  ])
})

test('what is meant exactly brings its kind to the front', () => {
  expect(grouped([hit('incident', 4), hit('team', 5)], 5).map(({ kind }) => kind)).toEqual([
    'team',
    'incident',
  ])
})

test('what is not shown is said', () => {
  expect(grouped([hit('team', 1), hit('team', 2)], 1)).toEqual([
    { kind: 'team', items: [hit('team', 2)], more: true },
  ])
})

test('nothing is in no group', () => {
  expect(grouped([], 5)).toEqual([])
})
