import { Refused } from '../../../api/problem.ts'
import { allow, type Actor } from '../../../domain/access/policy-table.ts'
import type { Tx } from '../../database/transaction.ts'
import { requireAllowed } from '../../http/serve.ts'
import { teamsOfServices } from './store.ts'

/** Whoever silences must be in the team of every service; what names no service silences all teams. */
export async function requireReach(tx: Tx, actor: Actor, services: string[]): Promise<void> {
  const teams = await teamsOfServices(tx, services)
  for (const [index, id] of services.entries()) {
    if (teams.has(id)) continue
    const path = `services[${index}]`
    throw new Refused('invalid-request', `${path}: there is no service "${id}".`, [
      { path, message: `no service "${id}"` },
    ])
  }
  if (services.length === 0) requireAllowed(allow(actor, 'silence.edit', { team: null }))
  for (const team of new Set(teams.values())) requireAllowed(allow(actor, 'silence.edit', { team }))
}
