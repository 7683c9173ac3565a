import { expect, test } from 'vitest'
import { common, joined, millisecondsOf, overlap } from './stretch.ts'

/** `9-12`, in hours of a day. */
const hours = (text: string) => {
  const [from = 0, to = 0] = text.split('-').map(Number)
  return { startsAt: new Date(from * 3_600_000), endsAt: new Date(to * 3_600_000) }
}
const text = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  `${startsAt.getTime() / 3_600_000}-${endsAt.getTime() / 3_600_000}`

const pairs: [claim: string, one: string, other: string, common: string[]][] = [
  ['one within the other', '9-17', '10-12', ['10-12']],
  ['one reaches into the other', '9-12', '11-17', ['11-12']],
  ['neighbours have nothing in common', '9-12', '12-17', []],
  ['nor have those apart', '9-10', '12-17', []],
  ['the same', '9-12', '9-12', ['9-12']],
]
test.for(pairs)('%s', ([, one, other, expected]) => {
  expect(common(hours(one), hours(other)).map(text)).toEqual(expected)
  expect(common(hours(other), hours(one)).map(text)).toEqual(expected)
  expect(overlap(hours(one), hours(other))).toBe(expected.length > 0)
})

const lists: [claim: string, given: string[], joined: string[]][] = [
  ['neighbours become one', ['9-12', '12-17'], ['9-17']],
  ['whatever their order', ['15-17', '9-12', '11-16'], ['9-17']],
  ['one within another is part of it', ['9-17', '10-12'], ['9-17']],
  ['those apart stay', ['9-10', '12-13'], ['9-10', '12-13']],
  ['none stay none', [], []],
]
test.for(lists)('%s', ([, given, expected]) => {
  expect(joined(given.map(hours)).map(text)).toEqual(expected)
})

test('a length is in milliseconds', () => {
  expect(millisecondsOf(hours('9-12'))).toBe(10_800_000)
})
