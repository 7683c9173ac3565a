import { expect, test } from 'vitest'
import { eventParser } from './parse-events.ts'

const stream =
  'retry: 2000\n\nid: 7.1.a\nevent: timeline\ndata: {"number":1}\n\n: here\nid: 8.0.\n\ndata: a\ndata: b\n\n'

const events = [
  { id: null, event: 'message', data: '' },
  { id: '7.1.a', event: 'timeline', data: '{"number":1}' },
  { id: '8.0.', event: 'comment', data: '' },
  { id: null, event: 'message', data: 'a\nb' },
]

test.each([1, 2, 3, 7, 1_000])('a stream in pieces of %i characters is the same events', (size) => {
  const parse = eventParser()
  const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, index) =>
    stream.slice(index * size, (index + 1) * size),
  )
  expect(pieces.flatMap((piece) => parse(piece))).toEqual(events)
})

test('what has not ended is no event yet', () => {
  const parse = eventParser()
  expect(parse('data: half')).toEqual([])
  expect(parse('\n\n')).toEqual([{ id: null, event: 'message', data: 'half' }])
})
