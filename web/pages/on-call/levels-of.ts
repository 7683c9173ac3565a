import type { EscalationPolicy, Team } from '../../../domain/organisation/document.ts'

/** `waitMinutes` is the wait after it; steps count from 0. */
export type Level = {
  readonly step: number
  readonly people: readonly string[]
  readonly webhooks: number
  readonly waitMinutes: number
}

export type Known = {
  readonly teams: readonly Pick<Team, 'id' | 'lead' | 'manager'>[]
  readonly people: readonly { id: string; teams: readonly string[] }[]
  /** Who is on call in each schedule now, and whose it is. */
  readonly onCall: readonly { schedule: string; team: string | null; people: readonly string[] }[]
}

type Target = EscalationPolicy['steps'][number]['targets'][number]

/** Whom a policy reaches now, step by step. */
export function levelsOf({ steps }: Pick<EscalationPolicy, 'steps'>, known: Known): Level[] {
  return steps.map(({ targets, wait_minutes }, step) => ({
    step,
    people: [...new Set(targets.flatMap((target) => peopleOf(target, known)))],
    webhooks: targets.filter((target) => 'webhook' in target).length,
    waitMinutes: wait_minutes,
  }))
}

/** Whom paging the team reaches: whoever is on call in its schedules, else its lead. */
export function onCallOfTeam(team: string, { onCall, teams }: Known): string[] {
  const people = onCall.filter((one) => one.team === team).flatMap((one) => one.people)
  const lead = teams.find(({ id }) => id === team)?.lead
  return people.length > 0 ? [...new Set(people)] : lead ? [lead] : []
}

function peopleOf(target: Target, known: Known): readonly string[] {
  if ('person' in target) return [target.person]
  if ('schedule' in target) return known.onCall.find((one) => one.schedule === target.schedule)?.people ?? []
  if (!('team' in target)) return []
  const team = known.teams.find(({ id }) => id === target.team)
  if (target.who === 'lead') return team?.lead ? [team.lead] : []
  if (target.who === 'manager') return team?.manager ? [team.manager] : []
  if (target.who === 'members')
    return known.people.filter((one) => one.teams.includes(target.team)).map(({ id }) => id)
  return onCallOfTeam(target.team, known)
}
