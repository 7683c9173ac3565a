import { expect, test } from 'vitest'
import { levelOfAlert } from './alert-severity.ts'
import { classify, type Impact } from './classify.ts'
import { followTree, type TreeId } from './decision-tree.ts'
import { effectiveScheme } from './effective-scheme.ts'
import { presets } from './scheme.ts'

/** What a person wrote down for each range, with values at its edges. Null is not known. */
const matrix: Record<keyof Impact, [values: (number | boolean | null)[], level: number][]> = {
  usersAffectedPercent: [
    [[null], 5],
    [[0, 1], 4],
    [[1.01, 10], 3],
    [[10.01, 50], 2],
    [[50.01, 100], 1],
  ],
  errorRatePercent: [
    [[null], 5],
    [[0, 1], 4],
    [[1.01, 10], 3],
    [[10.01, 50], 2],
    [[50.01, 100], 1],
  ],
  revenuePerHour: [
    [[null], 5],
    [[0], 4],
    [[0.01, 1_000], 3],
    [[1_000.01, 10_000], 2],
    [[10_000.01], 1],
  ],
  latencyRatio: [
    [[null], 5],
    [[0, 3], 4],
    [[3.01], 2],
  ],
  slaBreach: yesIs(1),
  dataAtRisk: yesIs(1),
  security: yesIs(1),
  partialOutage: yesIs(3),
}

function yesIs(level: number): [(boolean | null)[], number][] {
  return [
    [[null, false], 5],
    [[true], level],
  ]
}

test('every impact has the worst level of its rows, and as many reasons as rows say so', () => {
  const wrong: unknown[] = []
  let tried = 0
  for (const { impact, levels } of everyImpact()) {
    tried += 1
    const worst = Math.min(...levels)
    const expected =
      worst === 5
        ? { rank: 4, because: 1 }
        : { rank: worst, because: levels.filter((level) => level === worst).length }
    const { rank, because } = classify(impact)
    if (rank !== expected.rank || because.length !== expected.because) wrong.push({ impact, rank, because })
  }
  expect(wrong).toEqual([])
  expect(tried).toBe(9 * 9 * 7 * 4 * 3 ** 4)
})

const rows: (keyof Impact)[] = [
  'usersAffectedPercent',
  'errorRatePercent',
  'revenuePerHour',
  'latencyRatio',
  'slaBreach',
  'dataAtRisk',
  'security',
  'partialOutage',
]

function* everyImpact(names = rows): Generator<{ impact: Impact; levels: number[] }> {
  const [name, ...rest] = names
  if (name === undefined) {
    yield { impact: {}, levels: [] }
    return
  }
  for (const { impact, levels } of everyImpact(rest))
    for (const [values, level] of matrix[name])
      for (const value of values)
        yield { impact: { ...impact, [name]: value ?? undefined }, levels: [level, ...levels] }
}

/** Answers in the order of the questions as the sources draw them; `.` is either. */
const trees: Record<TreeId, { questions: string[]; leaves: [answers: string, level: number][] }> = {
  'outage-first': {
    questions: [
      'production-down-or-data-at-risk',
      'major-functionality-degraded',
      'workaround',
      'customers-impacted',
    ],
    leaves: [
      ['y...', 1],
      ['nyy.', 2],
      ['nyn.', 1],
      ['nn.y', 3],
      ['nn.n', 4],
    ],
  },
  'business-first': {
    questions: ['unusable-for-most', 'data-or-security', 'heavy-loss', 'major-or-many', 'some-users'],
    leaves: [
      ['y....', 1],
      ['ny...', 1],
      ['nny..', 1],
      ['nnny.', 2],
      ['nnnny', 3],
      ['nnnnn', 4],
    ],
  },
}

test.each<TreeId>(['outage-first', 'business-first'])(
  'every path through %s ends where it is drawn',
  (tree) => {
    const { questions, leaves } = trees[tree]
    for (let path = 0; path < 2 ** questions.length; path += 1) {
      const replies = questions.map((_question, index) => ((path >> index) & 1 ? 'y' : 'n')).join('')
      const answers = Object.fromEntries(questions.map((id, index) => [id, replies[index] === 'y']))
      const drawn = leaves.find(([pattern]) => new RegExp(`^${pattern}$`).test(replies))
      const end = followTree(tree, answers)
      expect([replies, end.done && end.rank]).toEqual([replies, drawn?.[1]])
      expect(end.done && end.because).toHaveLength(drawn?.[0].replaceAll('.', '').length ?? 0)
    }
  },
)

const sourcesWords: [word: string, level: number][] = [
  ['critical', 1],
  ['error', 2],
  ['warning', 3],
  ['info', 4],
  ['P1', 1],
  ['P2', 2],
  ['P3', 3],
  ['P4', 4],
  ['P5', 4],
  ['something else', 2],
]
const spellings = [
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => ` ${word.toLowerCase()} `,
]

test.each(Object.values(presets))(
  'in $id every word of a source has its level, unless the service maps it',
  (scheme) => {
    for (const [word, level] of sourcesWords) {
      for (const spelt of spellings.map((spell) => spell(word))) {
        expect([spelt, levelOfAlert(scheme, spelt).rank]).toEqual([spelt, level])
        for (const mapped of scheme.levels) {
          expect(levelOfAlert(scheme, spelt, { [word]: mapped.name })).toBe(mapped)
          expect(levelOfAlert(scheme, spelt, { 'another word': mapped.name }).rank).toBe(level)
        }
      }
    }
  },
)

test('a service may map to a level by the name that the organisation gave it', () => {
  const scheme = effectiveScheme('SEV1-4', [{ level: 'SEV1', name: 'Major' }])
  expect(levelOfAlert(scheme, 'info', { info: 'major' })).toMatchObject({ name: 'Major', rank: 1 })
})
