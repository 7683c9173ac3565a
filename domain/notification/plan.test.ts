import { describe, expect, test } from 'vitest'
import { plan, type Reachable, type Rule } from './plan.ts'

const now = new Date('2026-03-02T03:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

function ana(high: Rule[], low: Rule[] = []): Reachable {
  return {
    methods: [
      { id: 'phone', channel: 'voice' },
      { id: 'text', channel: 'sms' },
    ],
    rules: { high, low },
  }
}

const text = { afterMinutes: 0, via: 'text' }
const phone = { afterMinutes: 2.5, via: 'phone' }
const lost = { afterMinutes: 0, via: 'old-phone' }
const both = [
  ['phone', 0],
  ['text', 0],
] as const

describe('a person is paged', () => {
  test.each([
    [
      'by the rules, in order of time',
      ana([phone, text]),
      [
        ['text', 0],
        ['phone', 2.5],
      ],
    ],
    ['without the methods that no longer exist', ana([lost, phone]), [['phone', 2.5]]],
    [
      'once over each method',
      ana([text, phone, { afterMinutes: 5, via: 'text' }]),
      [
        ['text', 0],
        ['phone', 2.5],
      ],
    ],
    ['over all methods at once when no rule can be used', ana([lost]), both],
    ['over all methods at once when there are no rules', ana([]), both],
    ['at once when a rule lies before the page', ana([{ afterMinutes: -3, via: 'text' }]), [['text', 0]]],
  ] as const)('%s', (_claim, person, pages) => {
    expect(plan(person, 'high', now)).toEqual({
      page: true,
      pages: pages.map(([method, minutes]) => ({ method, dueAt: minutesLater(minutes) })),
    })
  })

  test('by the rules of the urgency', () => {
    expect(plan(ana([phone], [text]), 'low', now)).toEqual({
      page: true,
      pages: [{ method: 'text', dueAt: now }],
    })
  })
})

test('a person without contact methods cannot be paged', () => {
  const nobody = { methods: [], rules: { high: [text], low: [] } }
  expect(plan(nobody, 'high', now)).toEqual({ page: false, because: 'no-contact-methods' })
})
