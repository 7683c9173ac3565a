import { expect, test } from 'vitest'
import { Handoff } from './handoff.ts'

test('what other nodes worked on gives way to what is new', () => {
  const handoff = new Handoff()
  for (let number = 0; number <= 20_000; number += 1) handoff.give(`body-${number}`, [])
  expect(handoff.take('body-0')).toBeUndefined()
  expect(handoff.take('body-20000')).toEqual([])
  expect(handoff.take('body-20000')).toBeUndefined()
})
