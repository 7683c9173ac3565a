import { expect, test } from 'vitest'
import type { Target } from '../../../domain/escalation/policy.ts'
import { type Known, levelsOf, onCallOfTeam } from './levels-of.ts'

const known: Known = {
  teams: [
    { id: 'web', lead: 'lea', manager: 'max' },
    { id: 'data', lead: 'lou', manager: null },
    { id: 'new', lead: null, manager: null },
  ],
  people: [
    { id: 'ana', teams: ['web'] },
    { id: 'bo', teams: ['web', 'data'] },
  ],
  onCall: [
    { schedule: 'web-1', team: 'web', people: ['ana'] },
    { schedule: 'web-2', team: 'web', people: ['bo', 'ana'] },
    { schedule: 'empty', team: 'data', people: [] },
  ],
}

test.for<[string, Target, string[]]>([
  ['a person', { person: 'cy' }, ['cy']],
  ['a schedule', { schedule: 'web-2' }, ['bo', 'ana']],
  ['a schedule with nobody', { schedule: 'empty' }, []],
  ['a schedule that is gone', { schedule: 'gone' }, []],
  ['a team means whoever is on call', { team: 'web' }, ['ana', 'bo']],
  ['a team with nobody on call means its lead', { team: 'data' }, ['lou']],
  ['its lead', { team: 'web', who: 'lead' }, ['lea']],
  ['its manager, whom it has not', { team: 'data', who: 'manager' }, []],
  ['its members', { team: 'web', who: 'members' }, ['ana', 'bo']],
  ['a webhook is nobody', { webhook: 'https://hooks.example.com' }, []],
])('%s', ([, target, people]) => {
  const steps = [{ wait_minutes: 5, round_robin: false, targets: [target] }]
  expect(levelsOf({ steps }, known)[0]?.people).toEqual(people)
})

test('who is reached twice in a step is there once, and webhooks are counted', () => {
  const targets = [{ person: 'ana' }, { schedule: 'web-1' }, { webhook: 'https://hooks.example.com' }]
  const levels = levelsOf({ steps: [{ wait_minutes: 10, round_robin: false, targets }] }, known)
  expect(levels).toEqual([{ step: 0, people: ['ana'], webhooks: 1, waitMinutes: 10 }])
})

test('a team that has nobody at all reaches nobody', () => {
  expect(onCallOfTeam('new', known)).toEqual([])
})
