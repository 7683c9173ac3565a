import { expect, test } from 'vitest'
import { judgeQuality, type Counted } from './quality.ts'

const good: Counted = {
  ended: 10,
  falsePositives: 0,
  withoutAction: 0,
  missingTitle: false,
  missingRunbook: false,
  missingOwner: false,
  missingValue: false,
}

const rows: [claim: string, change: Partial<Counted>, share: number | null, because: string[]][] = [
  ['a good rule', {}, 0, []],
  ['without an incident that is over there is no share', { ended: 0 }, null, []],
  ['a fifth is still allowed', { falsePositives: 2 }, 0.2, []],
  [
    'more than a fifth wants tuning',
    { falsePositives: 3 },
    0.3,
    ['3 of 10 incidents needed nobody: tune or remove it'],
  ],
  [
    'what nobody acted on counts like a false positive',
    { falsePositives: 1, withoutAction: 2 },
    0.3,
    ['3 of 10 incidents needed nobody: tune or remove it'],
  ],
  [
    'what is missing is named',
    { missingTitle: true, missingRunbook: true, missingOwner: true, missingValue: true },
    0,
    ['no title of its own', 'no runbook', 'no owner', 'no value that was measured'],
  ],
]

test.each(rows)('%s', (_claim, change, share, because) => {
  const judged = judgeQuality({ ...good, ...change })
  expect(judged.noiseShare).toBe(share)
  expect(judged.because).toEqual(because)
  expect(judged.tuneOrRemove).toBe((share ?? 0) > 0.2)
})
