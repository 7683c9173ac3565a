import { stormTitle } from '../../../domain/alerting/storm.ts'
import type { Trigger } from '../../../domain/alerting/signal.ts'
import { declaresItself } from '../../../domain/incident/auto-declare.ts'
import { shorten } from '../../../domain/rendering/plain-text.ts'
import type { Scheme } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Start } from '../escalations/start-escalations.ts'
import { openIncidents, type NewIncident } from '../incidents/open-incidents.ts'
import { tell } from '../incidents/tell.ts'
import { SYSTEM } from '../timeline/record.ts'
import type { Home } from './homes.ts'
import { worstLevelFor } from './level-for.ts'
import type { TouchedAlert } from './save-alerts.ts'
import { keyOf } from './store.ts'
import type { TeamStorm } from './team-storms.ts'
import { tellOfJoining } from './tell-of-joining.ts'

/** An incident to open for the members of a home; with `storm` it is the one that a team's alerts share. */
export type Opening = {
  home: Home
  first: TouchedAlert
  trigger: Trigger
  key: string | null
  storm: TeamStorm | null
}

/** Opens incidents for their members, with the numbers that were drawn for their keys, if they were. */
export async function openForMembers(
  tx: Tx,
  scheme: Scheme,
  openings: Opening[],
  numbers: Map<string, string>,
): Promise<Start[]> {
  const opened = await openIncidents(
    tx,
    openings.map((opening) => newIncident(scheme, opening, numbers)),
  )
  for (const [index, { home, first, storm }] of openings.entries()) {
    const row = opened[index]?.row
    if (!row) continue
    for (const alert of home.members) alert.incident = row.id
    first.opened = true
    tellOfJoining(tx, row.id, home.members.slice(1))
    if (storm) tell(tx, row.id, 'storm', SYSTEM, textOf(storm), { kind: 'NOTIFICATION' })
  }
  return opened.flatMap(({ start }) => start ?? [])
}

function newIncident(
  scheme: Scheme,
  { home: { members }, first, trigger, key, storm }: Opening,
  numbers: Map<string, string>,
): NewIncident {
  const level = worstLevelFor(scheme, members)
  const services = new Set(members.map(({ service }) => service?.id)).size
  return {
    id: takeNumber(numbers, first),
    title: storm ? stormTitle({ alerts: members.length, services }) : shorten(trigger.summary, 300),
    level,
    declares: declaresItself(scheme, first.service?.declareAt ?? null, level.rank),
    service: first.service,
    by: { kind: 'integration', id: first.integration },
    startedAt: trigger.startedAt,
    detectedBy: 'monitoring',
    groupingKey: key,
    // Over or answered before anybody was told: it is written down, and nobody is woken.
    quiet: members.every(({ state }) => state.status !== 'triggered'),
  }
}

/** Of a key that opens several incidents at once, triggered and resolved in turn, the first has it. */
function takeNumber(numbers: Map<string, string>, alert: TouchedAlert): string | null {
  const key = keyOf(alert)
  const number = numbers.get(key) ?? null
  numbers.delete(key)
  return number
}

function textOf({ rule: { incidents, minutes } }: TeamStorm): string {
  return (
    `A storm: ${incidents} incidents of the team or more in ${minutes} minutes. ` +
    `Its alerts join this one until none came for ${minutes} minutes.`
  )
}
