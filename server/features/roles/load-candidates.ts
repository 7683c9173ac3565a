import type { RoleRoster } from '../../../domain/organisation/document.ts'
import type { Candidates } from '../../../domain/role/fill-roles.ts'
import { roleNames } from '../../../domain/role/roles.ts'
import type { Tx } from '../../database/transaction.ts'
import { whoIsAway } from '../absences/who-is-away.ts'
import { whoIsOnCall } from '../schedules/who-is-on-call.ts'
import { allRoleRosters } from './roster-store.ts'

/** Who is on call for the roles of a team's incidents, where they have rosters: by the team's, then by those of all. */
export async function loadCandidates(tx: Tx, team: string | null): Promise<Candidates> {
  const rosters = (await keptRosters(tx)).filter((roster) => roster.team === null || roster.team === team)
  if (rosters.length === 0) return {}
  const onCall = await whoIsOnCall(
    tx,
    rosters.map(({ schedule }) => schedule),
    tx.now,
  )
  const away = await whoIsAway(tx, [...new Set([...onCall.values()].flat())])
  const ofTeamFirst = rosters.toSorted(
    (one, other) => Number(one.team === null) - Number(other.team === null),
  )
  return Object.fromEntries(
    roleNames.flatMap((role) => {
      const own = ofTeamFirst.filter((roster) => roster.role === role)
      if (own.length === 0) return []
      const people = new Set(own.flatMap(({ schedule }) => onCall.get(schedule) ?? []))
      return [[role, [...people].filter((person) => !away.has(person))]]
    }),
  )
}

async function keptRosters(tx: Tx): Promise<RoleRoster[]> {
  const kept = await tx.organisation.fetch(
    'role-rosters',
    ['all'],
    async () => new Map([['all', await allRoleRosters(tx)]]),
  )
  return kept.get('all') ?? []
}
