import type { EscalationPolicy, Schedule, Team } from '../../../domain/organisation/document.ts'
import type { Coverage } from './coverage-of.ts'
import type { Known } from './levels-of.ts'

type Covered = { readonly schedule: Schedule; readonly coverage: Coverage }

export type Overview = Omit<Known, 'people' | 'teams'> & {
  readonly schedules: readonly Covered[]
  readonly policies: readonly EscalationPolicy[]
  readonly teams: readonly Team[]
  readonly people: readonly { id: string; name: string; teams: readonly string[] }[]
}

/** `team` is null for what belongs to none. */
export type Section = {
  readonly team: Team | null
  readonly schedules: readonly Covered[]
  readonly policies: readonly EscalationPolicy[]
}

/** A section per team that has anything to show: one's own first, then by name. Words are looked for in all names. */
export function sectionsOf(overview: Overview, words: string, mine: readonly string[]): Section[] {
  const own = (section: Section) => (section.team !== null && mine.includes(section.team.id) ? 0 : 1)
  const name = ({ team }: Section) => team?.name ?? '\uffff'
  return [...overview.teams, null]
    .map((team) => sectionOf(overview, team))
    .filter(
      ({ schedules, policies, team }) =>
        schedules.length + policies.length > 0 || (team !== null && words !== ''),
    )
    .filter((section) => matches(section, words, overview))
    .toSorted((one, other) => own(one) - own(other) || name(one).localeCompare(name(other)))
}

function sectionOf({ schedules, policies }: Overview, team: Team | null): Section {
  const belongs = (owner: string | null) => owner === (team?.id ?? null)
  return {
    team,
    schedules: schedules.filter(({ schedule }) => belongs(schedule.team)),
    policies: policies.filter((policy) => belongs(policy.team)),
  }
}

function matches({ team, schedules, policies }: Section, words: string, { people }: Overview): boolean {
  const onCall = new Set(schedules.flatMap(({ coverage }) => coverage.people))
  const names = [
    team?.name ?? '',
    ...schedules.map(({ schedule }) => schedule.name),
    ...policies.map((policy) => policy.name),
    ...people.filter(({ id }) => onCall.has(id)).map((person) => person.name),
  ]
  const wanted = words.trim().toLowerCase()
  return names.some((name) => name.toLowerCase().includes(wanted))
}
