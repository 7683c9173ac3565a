import type { Tx } from '../../database/transaction.ts'
import { unknownName } from '../incidents/unknown-name.ts'

export async function requireTeam(tx: Tx, id: string): Promise<void> {
  const teams = await tx.db.selectFrom('teams').select('id').execute()
  if (!teams.some((team) => team.id === id)) throw unknownName('team', id, teams)
}
