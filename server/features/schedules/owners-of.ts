import type { Tx } from '../../database/transaction.ts'
import { administrators, loadTeams } from '../people/load-teams.ts'

/** Who answers for the schedules of each team: its manager, else its lead, else the administrators; theirs too without a team. */
export async function ownersOf(
  tx: Tx,
  teams: readonly (string | null)[],
): Promise<Map<string | null, string[]>> {
  const ids = new Set(teams.filter((team) => team !== null))
  const loaded = await loadTeams(tx, [...ids])
  const leaders = [...new Set(teams)].map((team): [string | null, string | null] => {
    const found = team === null ? undefined : loaded.get(team)
    return [team, found?.manager ?? found?.lead ?? null]
  })
  const rest = leaders.some(([, leader]) => leader === null) ? await administrators(tx) : []
  return new Map(leaders.map(([team, leader]) => [team, leader === null ? rest : [leader]]))
}
