import { expect, test } from 'vitest'
import { chooseSteps, type Variant } from './choose-steps.ts'
import type { Step } from './policy.ts'

const paging = (person: string): Step[] => [{ waitMinutes: 5, targets: [{ person }], roundRobin: false }]
const weekend: Variant = { when: 'weekend', timeZone: 'UTC', hours: [], steps: paging('cy') }
const holiday: Variant = { when: 'holiday', timeZone: 'UTC', hours: [], steps: paging('dee') }
const holidays = new Set(['2026-03-02', '2026-03-07'])

test.each<[string, Variant[], string, string, string | null]>([
  ['without variants the steps are walked', [], '2026-03-07T12:00Z', 'ana', null],
  ['at the weekend those of the weekend', [weekend], '2026-03-07T12:00Z', 'cy', 'weekend'],
  ['on a working day the ordinary ones', [weekend], '2026-03-03T12:00Z', 'ana', null],
  ['a holiday on a Monday', [weekend, holiday], '2026-03-02T12:00Z', 'dee', 'holiday'],
  ['of two that hold the first counts', [weekend, holiday], '2026-03-07T12:00Z', 'cy', 'weekend'],
  ['in the order in which they stand', [holiday, weekend], '2026-03-07T12:00Z', 'dee', 'holiday'],
])('%s', (_claim, variants, at, person, variant) => {
  const chosen = chooseSteps({ steps: paging('ana'), repeat: 2, variants }, new Date(at), holidays)
  expect(chosen).toEqual({ policy: { steps: paging(person), repeat: 2 }, variant })
})
