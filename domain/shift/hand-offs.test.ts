import { expect, test } from 'vitest'
import { handOffsOf } from './hand-offs.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)

const short = (instant: Date) => instant.toISOString().slice(8, 13)

/** `ana 02T10 09T10` */
function shifts(...lines: string[]) {
  return lines.map((line) => {
    const [person = '', from = '', to = ''] = line.split(' ')
    return { person, startsAt: at(from), endsAt: at(to) }
  })
}

test.each<[string, string[], string[]]>([
  ['one follows the other', ['ana 02T10 09T10', 'bo 09T10 16T10'], ['09T10 ana→bo since 02T10']],
  ['the first ever takes over from nobody', ['ana 02T10 09T10'], []],
  ['office hours: over the night', ['ana 02T09 02T17', 'bo 03T09 03T17'], ['03T09 ana→bo since 02T09']],
  ['and over the weekend', ['ana 06T09 06T17', 'bo 09T09 09T17'], ['09T09 ana→bo since 06T09']],
  ['after a longer break nobody knows anything any more', ['ana 02T09 02T17', 'bo 09T09 09T17'], []],
  ['nobody hands over to themselves', ['ana 02T09 02T17', 'ana 03T09 03T17'], []],
  ['a cover of two hours is no hand-over', ['ana 02T10 03T18', 'bo 03T18 03T20'], []],
  [
    'coming back after it is one',
    ['ana 02T10 03T18', 'bo 03T18 03T20', 'ana 03T20 09T10'],
    ['03T20 bo→ana since 03T18'],
  ],
  ['who joins somebody takes over from nobody', ['ana 02T10 16T10', 'bo 09T10 16T10'], []],
  [
    'of two the one who goes hands over to the one who comes',
    ['ana 02T10 16T10', 'bo 02T10 09T10', 'cy 09T10 16T10'],
    ['09T10 bo→cy since 02T10'],
  ],
  [
    'two hand over to two',
    ['ana 02T10 09T10', 'bo 03T10 09T10', 'cy 09T10 16T10', 'dee 09T10 16T10'],
    ['09T10 ana+bo→cy+dee since 02T10'],
  ],
])('%s', (_claim, lines, expected) => {
  const found = handOffsOf(shifts(...lines), at('01T00'), at('30T00'))
  expect(
    found.map(
      (one) =>
        `${short(one.at)} ${one.outgoing.join('+')}→${one.incoming.join('+')} since ${short(one.since)}`,
    ),
  ).toEqual(expected)
})

test('only those that are asked for', () => {
  const all = shifts('ana 02T10 09T10', 'bo 09T10 16T10', 'ana 16T10 23T10')
  expect(handOffsOf(all, at('09T10'), at('16T10')).map(({ incoming }) => incoming)).toEqual([['bo']])
})
