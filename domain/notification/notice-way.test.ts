import { expect, test } from 'vitest'
import { noticeWay } from './notice-way.ts'
import type { Channel } from './plan.ts'

const methods: Record<string, { id: string; channel: Channel }> = {
  hook: { id: 'hook', channel: 'webhook' },
  mail: { id: 'mail', channel: 'email' },
  call: { id: 'call', channel: 'voice' },
}

test.each<[string, string, [number, string][], string | null]>([
  ['the first rule for low urgency says how', 'hook mail', [[0, 'mail']], 'mail'],
  [
    'the earliest rule is the first',
    'hook mail',
    [
      [5, 'mail'],
      [0, 'hook'],
    ],
    'hook',
  ],
  ['without a rule it is the first method', 'hook mail', [], 'hook'],
  ['nobody is called by voice, whatever the rule', 'call mail', [[0, 'call']], 'mail'],
  ['a rule for a method that is gone is passed over', 'mail', [[0, 'hook']], 'mail'],
  ['who has a voice line only is not told', 'call', [[0, 'call']], null],
  ['who has nothing is not told', '', [], null],
])('%s', (_claim, own, rules, way) => {
  const low = rules.map(([afterMinutes, via]) => ({ afterMinutes, via }))
  const ownMethods = own.split(' ').flatMap((id) => methods[id] ?? [])
  expect(noticeWay({ methods: ownMethods, rules: { low } })?.id ?? null).toBe(way)
})
