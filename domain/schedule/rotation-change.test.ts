import { describe, expect, test } from 'vitest'
import { compileSchedule } from './compile.ts'
import { keepTheOrder, type RotationChange, startAnew } from './rotation-change.ts'
import type { Entry, Layer } from './schedule.ts'
import { shiftsOf } from './shifts.ts'

/** Ana has the first week of January, Bo the second, Cy the third, Di the fourth, and round again. */
const weekly: Layer = {
  id: 'weekly',
  people: ['ana', 'bo', 'cy', 'di'],
  startsAt: '2026-01-05T10:00',
  endsAt: null,
  turn: { unit: 'week', length: 1 },
  restrictions: [],
}
const timeZone = 'Europe/Lisbon'

type How = typeof keepTheOrder

/** Who is on call in the weeks that begin on the Mondays of January, February and March. */
function weeks({ ended, layer }: RotationChange): string {
  const layers = ended ? [{ ...ended, id: 'ended' }, layer] : [layer]
  const compiled = compileSchedule({ timeZone, layers, overrides: [] })
  const mondays = Array.from({ length: 10 }, (_, week) => new Date(Date.UTC(2026, 0, 5 + week * 7, 12)))
  return mondays
    .map((at) =>
      shiftsOf(compiled, at, new Date(at.getTime() + 1))
        .map(({ person }) => person)
        .join('+'),
    )
    .join(' ')
}

function changed(how: How, people: Entry[], at: string, layer = weekly): string {
  return weeks(how({ layer, people, timeZone }, new Date(at)))
}

type Row = [claim: string, people: Entry[], at: string, weeks: string]

const before = 'ana bo cy di ana bo cy di ana bo'

const keeping: Row[] = [
  ['the same people change nothing', ['ana', 'bo', 'cy', 'di'], '2026-01-14T12:00Z', before],
  [
    'Cy leaves in the week of Bo: Di moves up, nobody else changes places',
    ['ana', 'bo', 'di'],
    '2026-01-14T12:00Z',
    'ana bo di ana bo di ana bo di ana',
  ],
  [
    'Bo leaves in the middle of the own week, and finishes it',
    ['ana', 'cy', 'di'],
    '2026-01-14T12:00Z',
    'ana bo cy di ana cy di ana cy di',
  ],
  [
    'Eve joins at the end of the list: those before her keep their next turn',
    ['ana', 'bo', 'cy', 'di', 'eve'],
    '2026-01-14T12:00Z',
    'ana bo cy di eve ana bo cy di eve',
  ],
  [
    'Eve joins between Ana and Bo when both have had their turn: hers comes a round later',
    ['ana', 'eve', 'bo', 'cy', 'di'],
    '2026-01-14T12:00Z',
    'ana bo cy di ana eve bo cy di ana',
  ],
  [
    'Eve takes the place of Cy: she has his turns, all others keep theirs',
    ['ana', 'bo', 'eve', 'di'],
    '2026-01-14T12:00Z',
    'ana bo eve di ana bo eve di ana bo',
  ],
  [
    'two who swap places swap their turns',
    ['ana', 'bo', 'di', 'cy'],
    '2026-01-14T12:00Z',
    'ana bo di cy ana bo di cy ana bo',
  ],
  [
    'when nobody stays, the first of the list is next',
    ['eve', 'fay'],
    '2026-01-14T12:00Z',
    'ana bo eve fay eve fay eve fay eve fay',
  ],
  [
    'at a hand-off it is that hand-off',
    ['ana', 'bo', 'di'],
    '2026-01-19T10:00Z',
    'ana bo di ana bo di ana bo di ana',
  ],
  [
    'before the rotation has begun it simply has other people',
    ['eve', 'ana', 'bo', 'cy', 'di'],
    '2025-12-24T12:00Z',
    'ana bo cy di eve ana bo cy di eve',
  ],
  [
    'an entry of two people is one place',
    ['ana', ['bo', 'eve'], 'cy', 'di'],
    '2026-01-14T12:00Z',
    'ana bo cy di ana bo+eve cy di ana bo+eve',
  ],
]

const anew: Row[] = [
  [
    'the first of the list is next, wherever the round was',
    ['ana', 'bo', 'cy', 'di', 'eve'],
    '2026-01-14T12:00Z',
    'ana bo ana bo cy di eve ana bo cy',
  ],
  [
    'also with the same people',
    ['ana', 'bo', 'cy', 'di'],
    '2026-01-20T12:00Z',
    'ana bo cy ana bo cy di ana bo cy',
  ],
]

describe('keeping the order', () =>
  test.for(keeping)('%s', ([, people, at, expected]) => {
    expect(changed(keepTheOrder, people, at)).toBe(expected)
  }))

describe('starting anew', () =>
  test.for(anew)('%s', ([, people, at, expected]) => {
    expect(changed(startAnew, people, at)).toBe(expected)
  }))

const handOffs: [claim: string, layer: Partial<Layer>, at: string, takesOverAt: string | null][] = [
  ['is a wall time of the zone', {}, '2026-06-17T12:00Z', '2026-06-22T10:00'],
  [
    'is an instant where the wall shows it twice',
    { startsAt: '2026-10-25T00:30', turn: { unit: 'hour', length: 1 } },
    '2026-10-25T01:20Z',
    '2026-10-25T01:30:00.000Z',
  ],
  [
    'of monthly turns from the 31st is the last day of a short month',
    { startsAt: '2026-01-31T10:00', turn: { unit: 'month', length: 1 } },
    '2026-02-10T12:00Z',
    '2026-02-28T10:00',
  ],
  ['there is none before the start', {}, '2025-12-01T12:00Z', null],
]

test.for(handOffs)('the hand-off %s', ([, given, at, expected]) => {
  const { ended, layer } = keepTheOrder(
    { layer: { ...weekly, ...given }, people: ['eve', 'fay'], timeZone },
    new Date(at),
  )
  expect(layer.takesOverAt ?? null).toBe(expected)
  expect(ended?.endsAt ?? null).toBe(expected)
})

test('monthly turns from the 31st come back to the 31st after the change', () => {
  const monthly: Layer = { ...weekly, startsAt: '2026-01-31T10:00', turn: { unit: 'month', length: 1 } }
  const change = keepTheOrder(
    { layer: monthly, people: ['ana', 'bo', 'cy'], timeZone },
    new Date('2026-02-10'),
  )
  const compiled = compileSchedule({ timeZone, layers: [change.layer], overrides: [] })
  const found = shiftsOf(compiled, new Date('2026-02-01'), new Date('2026-05-01'))
  expect(found.map(({ person, startsAt }) => `${person} ${startsAt.toISOString().slice(0, 10)}`)).toEqual([
    'bo 2026-02-28',
    'cy 2026-03-31',
    'ana 2026-04-30',
  ])
})

test('a second change before the first takes effect leaves nothing of the first', () => {
  const first = keepTheOrder(
    { layer: weekly, people: ['ana', 'bo'], timeZone },
    new Date('2026-01-14T12:00Z'),
  )
  const second = startAnew(
    { layer: first.layer, people: ['cy', 'di'], timeZone },
    new Date('2026-01-15T12:00Z'),
  )
  expect(second.ended).toBeNull()
  expect(weeks({ ...second, ended: first.ended })).toBe('ana bo cy di cy di cy di cy di')
})
