import { expect, test } from 'vitest'
import { defaultRules } from '../organisation/document.ts'
import { compileSchedule } from '../schedule/compile.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { checkHealth } from './check-health.ts'
import type { Finding } from './finding.ts'
import type { PersonState, Rotation } from './rotation.ts'

const now = new Date('2026-03-04T08:00:00Z')
const four: Schedule = {
  timeZone: 'UTC',
  layers: [
    {
      id: 'weekly',
      people: ['ana', 'bo', 'cy', 'di'],
      startsAt: '2025-03-03T10:00',
      endsAt: null,
      turn: { unit: 'week', length: 1 },
      restrictions: [],
    },
  ],
  overrides: [],
}
const [weekly] = four.layers
const state: PersonState = { timeZone: 'UTC', onCallSince: null, away: [], elsewhere: [] }

type Given = {
  schedule?: Schedule
  rules?: Partial<typeof defaultRules>
  people?: Record<string, Partial<PersonState>>
  pages?: { person: string; at: Date }[]
  work?: Rotation['practised']
}

function check({ schedule = four, rules, people = {}, pages = [], work = [] }: Given) {
  const rotation: Rotation = {
    schedule,
    compiled: compileSchedule(schedule),
    rules: { ...defaultRules, ...rules },
    people: new Map(Object.entries(people).map(([person, given]) => [person, { ...state, ...given }])),
    holidays: new Set(),
    weekend: ['sat', 'sun'],
    practised: [],
    now,
  }
  return checkHealth(rotation, { pages, work: Map.groupBy(work, ({ person }) => person) })
}

const layer = (more: object): Schedule => ({ ...four, layers: weekly ? [{ ...weekly, ...more }] : [] })
const words = ({ rule, people, remedy }: Finding) => {
  const covers = 'covers' in remedy ? ` by ${remedy.covers.map(({ person }) => person).join(' ')}` : ''
  return `${rule} (${people.join(' ')}): ${remedy.do}${covers}`
}
const times = (count: number, person: string, at: string) =>
  Array.from({ length: count }, () => ({ person, at: new Date(at) }))

const cases: [claim: string, given: Given, findings: string[]][] = [
  ['a rotation of four around the clock is healthy', {}, []],
  [
    'an end within the published weeks',
    { schedule: layer({ endsAt: '2026-03-23T10:00' }) },
    ['published-ahead (): plan-ahead'],
  ],
  ['an end after them', { schedule: layer({ endsAt: '2026-05-04T10:00' }) }, []],
  [
    'nothing but a past',
    { schedule: layer({ endsAt: '2026-01-05T10:00' }) },
    ['published-ahead (): plan-ahead'],
  ],
  [
    'a shorter horizon asks for less',
    { schedule: layer({ endsAt: '2026-03-23T10:00' }), rules: { published_weeks: 2 } },
    [],
  ],
  [
    'who is away while on call is covered by who had their turn longest ago, where all carry the same',
    {
      people: {
        bo: { away: [{ startsAt: new Date('2026-03-10T00:00Z'), endsAt: new Date('2026-03-12T00:00Z') }] },
      },
    },
    ['away (bo): cover by cy'],
  ],
  [
    'who is away otherwise is left in peace',
    {
      people: {
        bo: { away: [{ startsAt: new Date('2026-03-20T00:00Z'), endsAt: new Date('2026-03-22T00:00Z') }] },
      },
    },
    [],
  ],
  [
    'too few share it',
    { schedule: layer({ people: ['ana', 'bo', 'cy'] }) },
    ['rotation-size (ana bo cy): add-people'],
  ],
  ['a beginner', { people: { cy: { onCallSince: '2026-03-01' } } }, ['eligibility (cy): shadow-first']],
  [
    'a night with too many pages',
    { pages: times(4, 'ana', '2026-03-03T02:00Z') },
    ['pages-per-night (ana): set-overflow'],
  ],
  [
    'many more pages than a fair share',
    { pages: [...times(12, 'bo', '2026-03-02T12:00Z'), ...times(2, 'ana', '2026-02-02T12:00Z')] },
    ['load (bo): cover by cy'],
  ],
  [
    'work of four hours at night, of who goes on being on call',
    {
      work: [
        { person: 'ana', startsAt: new Date('2026-03-04T01:00Z'), endsAt: new Date('2026-03-04T06:00Z') },
      ],
    },
    ['rest (ana): start-late by bo'],
  ],
  [
    'work at night of somebody who is not on call any more',
    {
      work: [
        { person: 'di', startsAt: new Date('2026-03-04T01:00Z'), endsAt: new Date('2026-03-04T06:00Z') },
      ],
    },
    ['rest (di): start-late by '],
  ],
]

test.for(cases)('%s', ([, given, findings]) => {
  expect(check(given).findings.map(words)).toEqual(findings)
})

test('a gap is found once, the nights of office hours as well', () => {
  const schedule = layer({ restrictions: [{ from: '08:00', to: '20:00' }] })
  const [gap, ...others] = check({ schedule }).findings
  expect(gap).toMatchObject({
    rule: 'gap',
    people: [],
    text: expect.stringContaining('the first of 42 gaps in the next 6 weeks'),
  })
  expect(gap?.stretches).toHaveLength(42)
  expect(others).toEqual([])
})

test('the score counts the 52 weeks that end with the published ones', () => {
  const { score, window, shares } = check({})
  expect(score).toBeGreaterThanOrEqual(98)
  expect(window).toEqual({ startsAt: new Date('2025-04-16T08:00Z'), endsAt: new Date('2026-04-15T08:00Z') })
  expect(shares.map(({ person }) => person)).toEqual(['ana', 'bo', 'cy', 'di'])
})

test('an unfair schedule is found, with who could take the next turn of who carries most', () => {
  const overrides = [{ id: 'o', person: 'ana', startsAt: '2025-03-03T10:00', endsAt: '2026-02-23T10:00' }]
  const { score, findings } = check({ schedule: { ...four, overrides } })
  expect(score).toBeLessThan(25)
  expect(findings.map(words)).toContain('fairness (ana): cover by cy')
})
