import { expect, test } from 'vitest'
import { dependencyLayout } from './dependency-layout.ts'

const service = (id: string, ...needs: string[]) => ({ id, depends_on: needs })
const services = [
  service('web', 'shop'),
  service('shop', 'db', 'queue'),
  service('queue', 'db'),
  service('db', 'disk'),
  service('disk'),
  service('mail'),
]

test('what it needs is to the right, what needs it to the left, and the rest is left out', () => {
  const { nodes } = dependencyLayout(services, 'shop')
  expect(nodes.map(({ id, column, row }) => `${id} ${column} ${row}`)).toEqual([
    'shop 0 0',
    'db 1 0',
    'queue 1 1',
    'disk 2 0',
    'web -1 0',
  ])
})

test('every need between two columns is a line', () => {
  const { edges } = dependencyLayout(services, 'shop')
  expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'shop db',
    'shop queue',
    'db disk',
    'web shop',
  ])
})

test('services that need each other end all the same', () => {
  const { nodes } = dependencyLayout([service('a', 'b'), service('b', 'a')], 'a')
  expect(nodes.map(({ id }) => id)).toEqual(['a', 'b'])
})
