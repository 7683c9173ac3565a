import { expect, test } from 'vitest'
import { readQuery } from './query.ts'

const is = (field: string, value: string, compare = ':') => ({ field, compare, value })

test.each([
  ['status: open', is('status', 'open')],
  ['status=open', is('status', 'open')],
  ['createdAt > 1470394841148', is('createdAt', '1470394841148', '>')],
  ['alias: "db 1/disk"', is('alias', 'db 1/disk')],
  [String.raw`message: "say \"hi\""`, is('message', 'say "hi"')],
  ['disk', is('message', 'disk')],
  ['details.team: db', is('details.team', 'db')],
  ['status: open AND tag: db', { all: [is('status', 'open'), is('tag', 'db')] }],
  ['status: open tag: db', { all: [is('status', 'open'), is('tag', 'db')] }],
  ['a: 1 and b: 2 or c: 3', { any: [{ all: [is('a', '1'), is('b', '2')] }, is('c', '3')] }],
  ['a: 1 AND (b: 2 OR NOT c: 3)', { all: [is('a', '1'), { any: [is('b', '2'), { not: is('c', '3') }] }] }],
  ['android', is('message', 'android')],
])('%s', (text, query) => {
  expect(readQuery(text)).toEqual(query)
})

test.each(['', '(', ')', 'a: 1 AND', 'a: 1 OR', 'AND a: 1', '(a: 1', 'a: "x', 'not '])(
  '%j cannot be read',
  (text) => {
    expect(readQuery(text)).toBeNull()
  },
)
