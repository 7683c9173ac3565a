import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { statuses } from '../incident/lifecycle.ts'
import { advise, options, type Option } from './advise.ts'
import type { Verdict } from './judgement.ts'
import { questionIds, type Answers, type Situation } from './situation.ts'

const deployment = {
  summary: 'Deployed v2.3.1',
  kind: 'deployment',
  likelihood: 1,
  because: ['5 min before the trouble began'],
} as const

const investigating: Situation = {
  status: 'investigating',
  elapsedMinutes: 5,
  stableMinutes: null,
  stabilityMinutes: 15,
  mitigateMinutes: 60,
  suspect: null,
  errorRate: null,
  alertsFiring: 1,
  workaround: undefined,
  isGettingWorse: undefined,
  answers: {},
}
const watched: Partial<Situation> = {
  status: 'monitoring',
  stableMinutes: 20,
  alertsFiring: 0,
  elapsedMinutes: 45,
}
const unsure: Partial<Situation> = { suspect: { ...deployment, likelihood: 0.6 } }

type Row = [claim: string, Partial<Situation>, Answers, Option, Verdict, because: RegExp]

test.each<Row>([
  [
    'a deployment just before is rolled back',
    { suspect: deployment },
    {},
    'rollback',
    'do',
    /v2\.3\.1.*5 min before/,
  ],
  ['one that is less likely is investigated first', unsure, {}, 'rollback', 'consider', /10 more minutes/],
  [
    'and rolled back after fifteen minutes',
    { ...unsure, elapsedMinutes: 15 },
    {},
    'rollback',
    'do',
    /still bad after 15/,
  ],
  ['or at once by who is confident', unsure, { confident: true }, 'rollback', 'do', /you are confident/],
  [
    'who doubts waits the fifteen minutes',
    { suspect: deployment },
    { confident: false },
    'rollback',
    'consider',
    /10 more/,
  ],
  [
    'what cannot be taken back is not',
    { suspect: deployment },
    { reversible: false },
    'rollback',
    'not-now',
    /safely/,
  ],
  [
    'nor what is unlikely',
    { suspect: { ...deployment, likelihood: 0.2 } },
    {},
    'rollback',
    'not-now',
    /no change/,
  ],
  [
    'a change of a database asks first',
    { suspect: { ...deployment, kind: 'schema' } },
    {},
    'rollback',
    'consider',
    /ask first/,
  ],
  [
    'and is rolled back when that is safe',
    { suspect: { ...deployment, kind: 'schema' } },
    { reversible: true },
    'rollback',
    'do',
    /v2/,
  ],
  ['without a suspect there is nothing to roll back', {}, {}, 'rollback', 'not-now', /no change is known/],
  [
    'but still bad, one goes back to what worked',
    { elapsedMinutes: 20 },
    {},
    'rollback',
    'consider',
    /last state that worked/,
  ],
  [
    'what is mitigated is not rolled back',
    { ...watched, suspect: deployment },
    {},
    'rollback',
    'not-now',
    /mitigated/,
  ],

  [
    'a fix is rolled forward where there is no way back',
    {},
    { fix_ready: true, reversible: false },
    'roll-forward',
    'do',
    /fix is ready/,
  ],
  ['or nothing to take back', {}, { fix_ready: true }, 'roll-forward', 'do', /no change to take back/],
  [
    'else rolling back is quicker',
    { suspect: deployment },
    { fix_ready: true },
    'roll-forward',
    'consider',
    /quicker/,
  ],
  [
    'no way back asks for a fix',
    { suspect: deployment },
    { reversible: false },
    'roll-forward',
    'consider',
    /prepare a fix/,
  ],
  [
    'a known cause asks for a fix',
    { status: 'identified' },
    {},
    'roll-forward',
    'consider',
    /whether a fix is ready/,
  ],
  [
    'one that is not ready is prepared',
    { status: 'identified' },
    { fix_ready: false },
    'roll-forward',
    'consider',
    /prepare a fix/,
  ],
  [
    'or not, while the cause is not known',
    {},
    { fix_ready: false },
    'roll-forward',
    'not-now',
    /no fix is ready/,
  ],
  ['a guess is not fixed', {}, {}, 'roll-forward', 'not-now', /cause is not known/],

  ['what can be separated is', {}, { isolable: true }, 'partial', 'do', /switched off/],
  [
    'a workaround gives time',
    { workaround: 'use the old page' },
    {},
    'partial',
    'consider',
    /use the old page/,
  ],
  ['without either there is no part to restore', { workaround: null }, {}, 'partial', 'not-now', /neither/],

  ['missing knowledge is paged', {}, { expertise_missing: true }, 'escalate', 'do', /specialist/],
  ['a decision is asked of the manager', {}, { decision_needed: true }, 'escalate', 'do', /manager/],
  ['a vendor gets a ticket', {}, { vendor_needed: true }, 'escalate', 'do', /vendor/],
  [
    'half an hour without a cause',
    { elapsedMinutes: 30 },
    {},
    'escalate',
    'do',
    /no cause is known after 30/,
  ],
  [
    'a known cause has more time',
    { elapsedMinutes: 30, status: 'mitigating' },
    {},
    'escalate',
    'not-now',
    /targets are met/,
  ],
  [
    'until its target',
    { elapsedMinutes: 61, status: 'mitigating' },
    {},
    'escalate',
    'do',
    /61 minutes, with a target of 60/,
  ],
  [
    'a level without a target has none to miss',
    { elapsedMinutes: 99, status: 'mitigating', mitigateMinutes: null },
    {},
    'escalate',
    'not-now',
    /targets/,
  ],
  ['errors that rise', { errorRate: 'rising' }, {}, 'escalate', 'do', /error rate rises/],
  ['what gets worse', { isGettingWorse: true }, {}, 'escalate', 'do', /higher severity/],

  [
    'stable and confirmed it is resolved',
    watched,
    { criteria_met: true },
    'resolve',
    'do',
    /stable in monitoring for 20/,
  ],
  ['stable, the criteria are asked for', watched, {}, 'resolve', 'consider', /confirm the criteria/],
  [
    'not with criteria that are not met',
    watched,
    { criteria_met: false },
    'resolve',
    'not-now',
    /not all met/,
  ],
  [
    'not too early',
    { ...watched, stableMinutes: 5 },
    { criteria_met: true },
    'resolve',
    'not-now',
    /5 of 15/,
  ],
  [
    'not while an alert fires',
    { ...watched, alertsFiring: 1 },
    { criteria_met: true },
    'resolve',
    'not-now',
    /1 alert is still firing/,
  ],
  [
    'not while errors rise',
    { ...watched, errorRate: 'rising' },
    {},
    'resolve',
    'not-now',
    /error rate rises/,
  ],
  ['not before it was watched', {}, { criteria_met: true }, 'resolve', 'not-now', /it is investigating/],

  ['what is not stable yet is watched', { ...watched, stableMinutes: 5 }, {}, 'watch', 'do', /5 of 15/],
  [
    'and no more when alerts fire again',
    { ...watched, alertsFiring: 2 },
    {},
    'watch',
    'not-now',
    /firing again/,
  ],
  ['a cause is looked for at first', {}, {}, 'investigate', 'do', /10 more minutes/],
  [
    'later beside a mitigation',
    { elapsedMinutes: 40 },
    {},
    'investigate',
    'consider',
    /comes before its cause/,
  ],
  ['and not once it is known', { status: 'identified' }, {}, 'investigate', 'not-now', /mitigate/],
])('%s', (_claim, known, answers, option, verdict, because) => {
  const judged = advise({ ...investigating, ...known, answers }).options.find((one) => one.option === option)
  expect(judged?.verdict).toBe(verdict)
  expect(judged?.because.join('; ')).toMatch(because)
})

test.each<[claim: string, Partial<Situation>, Answers, first: Option]>([
  ['a recent deployment is rolled back', { suspect: deployment }, {}, 'rollback'],
  ['also when a specialist is missing', { suspect: deployment }, { expertise_missing: true }, 'rollback'],
  ['at first one looks', {}, {}, 'investigate'],
  ['after half an hour one escalates', { elapsedMinutes: 31 }, {}, 'escalate'],
  ['what is mitigated is watched', { ...watched, stableMinutes: 1 }, {}, 'watch'],
  ['what is over is resolved', watched, { criteria_met: true }, 'resolve'],
])('first of all: %s', (_claim, known, answers, first) => {
  expect(advise({ ...investigating, ...known, answers }).options[0]?.option).toBe(first)
})

test.each<[claim: string, Partial<Situation>, Answers, questions: string]>([
  [
    'with a suspect it asks about the change',
    { suspect: deployment },
    {},
    'confident reversible isolable fix_ready expertise_missing decision_needed vendor_needed',
  ],
  [
    'what is answered is not asked',
    {},
    { isolable: false, fix_ready: false },
    'expertise_missing decision_needed vendor_needed',
  ],
  ['what is watched is only asked whether it is over', watched, {}, 'criteria_met'],
])('%s', (_claim, known, answers, expected) => {
  const { questions } = advise({ ...investigating, ...known, answers })
  expect(questions.map(({ id }) => id).join(' ')).toBe(expected)
})

test('there is always something to do or to consider while it is open, and always a reason', () => {
  const situation = fc.record<Situation>({
    status: fc.constantFrom(...statuses.slice(0, 6)),
    elapsedMinutes: fc.double({ min: 0, max: 5_000, noNaN: true }),
    stableMinutes: fc.constant(null),
    stabilityMinutes: fc.constant(15),
    mitigateMinutes: fc.option(fc.constant(60)),
    suspect: fc.option(
      fc.constantFrom(deployment, { ...deployment, kind: 'schema', likelihood: 0.3 } as const),
    ),
    errorRate: fc.option(fc.constantFrom('rising', 'falling', 'steady')),
    alertsFiring: fc.nat(3),
    workaround: fc.constantFrom(undefined, null, 'reload'),
    isGettingWorse: fc.constantFrom(undefined, true, false),
    answers: fc.dictionary(fc.constantFrom(...questionIds), fc.boolean()),
  })
  fc.assert(
    fc.property(situation, fc.nat(60), (given, stable) => {
      const stableMinutes = given.status === 'monitoring' ? stable : null
      const { options: judged } = advise({ ...given, stableMinutes })
      expect(judged.map(({ option }) => option).toSorted()).toEqual([...options].toSorted())
      expect(judged[0]?.verdict).not.toBe('not-now')
      for (const { because } of judged) expect(because.length).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})
