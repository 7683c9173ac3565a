import type { Target } from '../../../domain/escalation/policy.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadTeams, type Team } from '../people/load-teams.ts'
import { whoIsOnCall } from '../schedules/who-is-on-call.ts'

/** Whom a target means at this instant: people, or an address that is nobody's. */
export type Resolved = { people: string[]; webhooks: string[] }

type Named = { teams: Map<string, Team>; schedules: string[] }
type OnCallIn = (schedule: string) => readonly string[]

/** Resolves many lists of targets with a fixed number of look-ups. */
export async function resolveTargets(tx: Tx, lists: Target[][]): Promise<Resolved[]> {
  const { teams, schedules } = await namedBy(tx, lists.flat())
  const onCall = await whoIsOnCall(tx, schedules, tx.now)
  return lists.map((list) => resolve(list, teams, (schedule) => onCall.get(schedule) ?? []))
}

/** The teams of the targets, and the schedules that they mean. */
export async function namedBy(tx: Tx, targets: Target[]): Promise<Named> {
  const teams = await loadTeams(
    tx,
    unique(targets.flatMap((target) => ('team' in target ? [target.team] : []))),
  )
  const schedules = unique([
    ...targets.flatMap((target) => ('schedule' in target ? [target.schedule] : [])),
    ...[...teams.values()].flatMap((team) => team.schedules),
  ])
  return { teams, schedules }
}

export function resolve(targets: Target[], teams: Map<string, Team>, onCallIn: OnCallIn): Resolved {
  return {
    people: unique(targets.flatMap((target) => peopleOf(target, teams, onCallIn))),
    webhooks: unique(targets.flatMap((target) => ('webhook' in target ? [target.webhook] : []))),
  }
}

function peopleOf(target: Target, teams: Map<string, Team>, onCallIn: OnCallIn): readonly string[] {
  if ('person' in target) return [target.person]
  if ('schedule' in target) return onCallIn(target.schedule)
  if ('team' in target) return peopleOfTeam(teams.get(target.team), target.who ?? 'on-call', onCallIn)
  return []
}

function peopleOfTeam(
  team: Team | undefined,
  who: 'on-call' | 'lead' | 'manager' | 'members',
  onCallIn: OnCallIn,
): readonly string[] {
  if (!team) return []
  if (who === 'members') return team.members
  if (who === 'manager') return team.manager ? [team.manager] : []
  const present = who === 'on-call' ? team.schedules.flatMap((schedule) => [...onCallIn(schedule)]) : []
  if (present.length > 0) return present
  return team.lead ? [team.lead] : []
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
