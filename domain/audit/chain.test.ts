import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, link, verify, type Content, type Link } from './chain.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function chainOf(...contents: Content[]): Link[] {
  return contents.reduce<Link[]>(
    (chain, content) => [...chain, link(content, chain.at(-1) ?? null, hash)],
    [],
  )
}

const log = chainOf(
  { actor: 'ana', action: 'token.create' },
  { actor: 'bo', action: 'person.edit', details: { role: 'manager' } },
  { actor: 'ana', action: 'settings.edit' },
)

function withEntry(number: number, change: Partial<Link>): Link[] {
  return log.map((entry) => (entry.number === number ? { ...entry, ...change } : entry))
}

test.each<[string, Content, string]>([
  ['keys are sorted, at every depth', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ['lists keep their order', [3, 1, 2], '[3,1,2]'],
  ['absent values are left out', { a: undefined, b: null }, '{"b":null}'],
  ['instants are ISO 8601', { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
  ['a place in a list is kept', [undefined, 1], '[null,1]'],
])('%s', (_claim, content, text) => {
  expect(canonical(content)).toBe(text)
})

test('the canonical text survives being stored and read again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const stored: Content = JSON.parse(JSON.stringify(value))
      const readAgain: Content = JSON.parse(canonical(stored))
      return canonical(stored) === canonical(readAgain)
    }),
  )
})

test('a chain nobody touched is intact', () => {
  expect(verify(log, hash)).toEqual({ intact: true, count: 3, lastHash: log[2]?.hash })
})

test('an empty log is intact', () => {
  expect(verify([], hash)).toEqual({ intact: true, count: 0, lastHash: '' })
})

test('a long log is verified in pieces', () => {
  expect(verify(log.slice(1), hash, log[0])).toMatchObject({ intact: true, count: 2 })
  expect(verify(log.slice(1), hash)).toMatchObject({ intact: false, number: 2 })
})

test.each<[string, Link[], number, RegExp]>([
  ['a changed content shows', withEntry(2, { content: { actor: 'bo' } }), 2, /was changed/],
  ['a removed entry shows', log.filter((entry) => entry.number !== 2), 3, /Entry 2 is missing/],
  ['a removed first entry shows', log.slice(1), 2, /Entry 1 is missing/],
  ['two swapped entries show', log.toReversed(), 3, /Entry 1 is missing/],
  ['a repeated entry shows', [...log, ...log.slice(2)], 3, /Entry 4 is missing/],
  ['a cut link shows', withEntry(3, { previousHash: 'x' }), 3, /does not follow/],
  ['a replaced hash shows', withEntry(3, { hash: 'x' }), 3, /was changed/],
])('%s', (_claim, entries, number, because) => {
  expect(verify(entries, hash)).toMatchObject({
    intact: false,
    number,
    because: expect.stringMatching(because),
  })
})

test('an entry rewritten with a fitting hash breaks the entry after it', () => {
  const forged = link({ actor: 'mallory' }, log[0] ?? null, hash)
  expect(verify(withEntry(2, forged), hash)).toMatchObject({ intact: false, number: 3 })
})
