import { expect, test } from 'vitest'
import { type KnownHandOver, reconcileHandOvers } from './reconcile-hand-overs.ts'

/** `ana>bo 09T10` */
function handOff(line: string) {
  const [people = '', at = ''] = line.split(' ')
  const [outgoing = '', incoming = ''] = people.split('>')
  return {
    at: new Date(`2026-03-${at}:00Z`),
    since: new Date('2026-03-01T10:00Z'),
    outgoing: [outgoing],
    incoming: [incoming],
  }
}

const known = (id: string, line: string): KnownHandOver => ({ ...handOff(line), id })

test.each<[string, KnownHandOver[], string[], string]>([
  ['what is new is written down', [], ['ana>bo 09T10'], '+ana>bo'],
  ['what is known and the same is left alone', [known('h1', 'ana>bo 09T10')], ['ana>bo 09T10'], ''],
  ['what moves stays itself', [known('h1', 'ana>bo 09T10')], ['ana>bo 09T11'], 'h1 ana>bo'],
  ['so does what others take', [known('h1', 'ana>bo 09T10')], ['ana>cy 09T10'], 'h1 ana>cy'],
  ['what is no more is removed', [known('h1', 'ana>bo 09T10')], [], '-h1'],
  [
    'the same instant comes before the same people',
    [known('h1', 'ana>bo 09T10'), known('h2', 'bo>ana 16T10')],
    ['bo>ana 09T10', 'ana>bo 16T10'],
    'h1 bo>ana, h2 ana>bo',
  ],
  [
    'a cover in between is one more',
    [known('h1', 'ana>bo 09T10')],
    ['ana>cy 08T10', 'cy>bo 09T10'],
    'h1 cy>bo, +ana>cy',
  ],
])('%s', (_claim, before, planned, expected) => {
  const { created, changed, removed } = reconcileHandOvers(before, planned.map(handOff))
  const told = [
    ...changed.map((one) => `${one.id} ${one.outgoing.join()}>${one.incoming.join()}`),
    ...created.map((one) => `+${one.outgoing.join()}>${one.incoming.join()}`),
    ...removed.map((id) => `-${id}`),
  ]
  expect(told.join(', ')).toBe(expected)
})
