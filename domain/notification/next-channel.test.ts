import { describe, expect, test } from 'vitest'
import { moveOn, nextChannel } from './next-channel.ts'

const methods = ['text', 'phone', 'mail']

describe('after a failure', () => {
  test.each([
    ['the first method left is next', ['text'], { nobodyReached: false, method: 'phone' }],
    [
      'the order of the rules counts, not of the attempts',
      ['phone'],
      { nobodyReached: false, method: 'text' },
    ],
    ['nobody is reached when all were tried', ['mail', 'text', 'phone'], { nobodyReached: true }],
  ])('%s', (_claim, tried, next) => {
    expect(nextChannel({ methods, tried })).toEqual(next)
  })

  test('a person without methods is not reached', () => {
    expect(nextChannel({ methods: [], tried: [] })).toEqual({ nobodyReached: true })
  })
})

describe('a step moves on', () => {
  test('once every method of everybody failed', () => {
    const people = [
      { methods, failed: methods },
      { methods: ['hook'], failed: ['hook'] },
    ]
    expect(moveOn(people)).toEqual({ moveOn: true, because: 'nobody-reached' })
  })

  test('but not while one method of one person is left', () => {
    const people = [
      { methods, failed: methods },
      { methods: ['hook'], failed: [] },
    ]
    expect(moveOn(people)).toEqual({ moveOn: false, because: 'somebody-may-be-reached' })
  })
})
