import { expect, test } from 'vitest'
import { defaultRules, type Schedule, type Team } from '../../../domain/organisation/document.ts'
import { type Overview, sectionsOf } from './sections-of.ts'

const team = (id: string, name: string): Team => ({
  id,
  name,
  lead: null,
  manager: null,
  holidays: [],
  holidays_url: null,
  storm: null,
})
const covered = (id: string, owner: string | null, people: string[]) => {
  const schedule: Schedule = {
    id,
    name: `${id} rota`,
    time_zone: 'UTC',
    team: owner,
    layers: [],
    overrides: [],
    temporary_schedules: [],
    rules: defaultRules,
    swap_approval: false,
  }
  return { schedule, coverage: { people, until: null, next: [], gap: null } }
}
const overview: Overview = {
  teams: [team('web', 'Web'), team('data', 'Data'), team('idle', 'Idle')],
  schedules: [covered('a', 'web', ['ana']), covered('b', 'data', ['bo']), covered('c', null, [])],
  policies: [],
  people: [
    { id: 'ana', name: 'Ana Silva', teams: [] },
    { id: 'bo', name: 'Bo Lindqvist', teams: [] },
  ],
  onCall: [],
}
const shown = (words: string, mine: string[] = []) =>
  sectionsOf(overview, words, mine).map((section) => section.team?.id ?? null)

test.for([
  ['by name, and what belongs to no team last', '', [], ['data', 'web', null]],
  ['one’s own teams come first', '', ['web'], ['web', 'data', null]],
  ['a team that has nothing is found by its name', 'idle', [], ['idle']],
  ['a person who is on call is found', 'lindq', [], ['data']],
  ['a schedule is found', 'C ROTA', [], [null]],
  ['what is not there is not found', 'zzz', [], []],
] as const)('%s', ([, words, mine, teams]) => {
  expect(shown(words, [...mine])).toEqual(teams)
})
