import { relatedness } from '../../../domain/alerting/dependencies.ts'
import { groupOf, homeOf, nameOfGroup, type Group } from '../../../domain/alerting/grouping.ts'
import { isStorm } from '../../../domain/alerting/storm.ts'
import { allLabels } from '../../../domain/alerting/subject.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadDependencies } from '../services/load-dependencies.ts'
import { lockNames, openHomes, type Home, type Homes } from './homes.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { loadStorms, nameOfStorm, stormRulesOf, type TeamStorm } from './team-storms.ts'

/** What new alerts may join; nothing is read for those whose services and teams want neither groups nor storms. */
export type Places = {
  groups: Map<TouchedAlert, Group>
  homes: Homes
  storms: Map<string, TeamStorm>
  related: (one: string, other: string) => boolean
}

export async function findPlaces(tx: Tx, alerts: TouchedAlert[]): Promise<Places> {
  const groups = new Map(
    alerts.flatMap((alert) => {
      const group = groupFor(alert)
      return group ? [[alert, group] as const] : []
    }),
  )
  const rules = stormRulesOf(alerts)
  const wanted = [...groups.values()]
  await lockNames(tx, [...wanted.map(nameOfGroup), ...[...rules.keys()].map(nameOfStorm)])
  return {
    groups,
    homes: await openHomes(tx, wanted),
    storms: await loadStorms(tx, rules),
    related: wanted.some(({ key }) => key === 'dependencies')
      ? relatedness(await loadDependencies(tx))
      : (one, other) => one === other,
  }
}

function groupFor({ service, state: { latest } }: TouchedAlert): Group | null {
  if (!service || !latest || service.grouping.by === 'off') return null
  return groupOf(service, allLabels(latest))
}

/** The storm that the alert comes into. */
export function stormOver({ storms }: Places, { service }: TouchedAlert, at: Date): TeamStorm | null {
  const storm = storms.get(service?.team ?? '')
  return storm && isStorm(storm.rule, storm, at) ? storm : null
}

/** The incident of its group that the alert joins. */
export function homeInGroup(places: Places, alert: TouchedAlert, at: Date): Home | null {
  const group = places.groups.get(alert)
  return group ? homeOf(group, places.homes.get(nameOfGroup(group)) ?? [], places.related, at) : null
}

/** What comes later in the batch may join it. */
export function addHome(places: Places, alert: TouchedAlert, home: Home): void {
  const group = places.groups.get(alert)
  if (group) places.homes.getOrInsertComputed(nameOfGroup(group), () => []).push(home)
  const storm = places.storms.get(alert.service?.team ?? '')
  if (storm) storm.opened += 1
}

/** The open incidents that alerts of this batch join. */
export function joinedHomes({ homes, storms }: Places): { home: Home; isStorm: boolean }[] {
  const all = [
    ...[...homes.values()].flat().map((home) => ({ home, isStorm: false })),
    ...[...storms.values()].flatMap(({ home }) => (home ? [{ home, isStorm: true }] : [])),
  ]
  return all.filter(({ home }) => home.incident !== null && home.members.length > 0)
}
