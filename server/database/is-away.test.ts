import { expect, test } from 'vitest'
import { isAway } from './is-away.ts'

const coded = (code: string) => Object.assign(new Error('…'), { code })

test.each([
  ['the connection broke', coded('08006'), true],
  ['it shuts down', coded('57P01'), true],
  ['it starts up', coded('57P03'), true],
  ['its disk is full', coded('53100'), true],
  ['nobody listens', coded('ECONNREFUSED'), true],
  ['its socket is gone', coded('ENOENT'), true],
  ['the client noticed first', new Error('Connection terminated unexpectedly'), true],
  ['a statement took too long', coded('57014'), false],
  ['a lock was not given', coded('55P03'), false],
  ['a constraint was broken', coded('23505'), false],
  ['another fault', new Error('no such thing'), false],
  ['no error at all', undefined, false],
])('%s', (_what, error, away) => {
  expect(isAway(error)).toBe(away)
})
