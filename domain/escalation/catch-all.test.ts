import { describe, expect, test } from 'vitest'
import type { Advance } from './advance.ts'
import { needsCatchAll, nextCatchAll } from './catch-all.ts'

const now = new Date('2026-03-02T03:00:00Z')
const paging: Advance = {
  do: 'page',
  round: 0,
  step: 0,
  targets: [],
  next: { round: 1, step: 0 },
  nextAt: now,
}

describe('the catch-all is paged', () => {
  test.each([
    ['when nobody is on call', { decision: paging, people: 0, pages: 0 }, 'nobody-on-call'],
    ['when nobody on call can be reached', { decision: paging, people: 2, pages: 0 }, 'nobody-reachable'],
    ['when the policy is exhausted', { decision: giveUp('exhausted'), people: 0, pages: 0 }, 'exhausted'],
    ['when there is no policy', { decision: giveUp('no-steps'), people: 0, pages: 0 }, 'no-policy'],
  ])('%s', (_claim, outcome, because) => {
    expect(needsCatchAll(outcome)).toEqual({ needed: true, because })
  })

  test('but not when one person is paged', () => {
    const outcome = { decision: paging, people: 2, pages: 1 }
    expect(needsCatchAll(outcome)).toEqual({ needed: false, because: 'somebody-is-paged' })
  })

  test('every 15 minutes', () => {
    expect(nextCatchAll(now)).toEqual(new Date('2026-03-02T03:15:00Z'))
  })
})

function giveUp(because: 'exhausted' | 'no-steps'): Advance {
  return { do: 'give-up', because }
}
