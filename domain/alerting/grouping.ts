import { before } from '../time/instant.ts'

export const groupingWays = ['off', 'time', 'labels', 'service', 'dependencies'] as const
export type Grouping = { by: (typeof groupingWays)[number]; window_minutes: number; labels: string[] }

/** Alerts of one group may share an incident; `key` is kept with the incidents that it opened. */
export type Group = { service: string; team: string | null; key: string; windowMinutes: number }

type Grouped = { id: string; team: string | null; grouping: Grouping }

/** Null: the alert has an incident of its own. An incident of a service takes its alerts until it is over. */
export function groupOf({ id, team, grouping }: Grouped, labels: Record<string, string>): Group | null {
  const key = keyOf(grouping, labels)
  const windowMinutes = grouping.by === 'service' ? Infinity : grouping.window_minutes
  return key === null ? null : { service: id, team, key, windowMinutes }
}

function keyOf({ by, labels: names }: Grouping, labels: Record<string, string>): string | null {
  if (by === 'off') return null
  if (by === 'labels') return JSON.stringify(names.map((name) => [name, labels[name] ?? '']))
  return by
}

/** Groups are of a service, but what depends on each other is looked for in the whole team. */
export function nameOfGroup({ service, team, key }: Omit<Group, 'windowMinutes'>): string {
  return key === 'dependencies' && team !== null ? `team ${team} ${key}` : `service ${service} ${key}`
}

/** An incident of the group that is open, or is being opened. */
type Home = { service: string; openedAt: Date }

/** The first of a group's incidents that a new alert joins, if it shares anything with one. */
export function homeOf<H extends Home>(
  { service, windowMinutes }: Group,
  homes: readonly H[],
  related: (one: string, other: string) => boolean,
  at: Date,
): H | null {
  const since = windowMinutes === Infinity ? null : before(at, { minutes: windowMinutes })
  const isRecent = ({ openedAt }: Home) => since === null || openedAt >= since
  return homes.find((home) => isRecent(home) && related(service, home.service)) ?? null
}
