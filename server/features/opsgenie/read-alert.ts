import { sql } from 'kysely'
import { alertMeant } from '../../integrations/opsgenie/target.ts'
import { noSuchAlert } from '../../integrations/opsgenie/answers.ts'
import type { Answer } from '../../integrations/received.ts'
import type { Tx } from '../../database/transaction.ts'
import { findNamed } from '../alerts/find-named.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { presentWholeAlert, type ListedAlert } from './present-alert.ts'
import type { Asked } from './read-routes.ts'
import { selectAlerts } from './store.ts'

export async function readAlert(tx: Tx, caller: Integration, asked: Asked): Promise<Answer> {
  const alert = await alertAsked(tx, caller, asked)
  return alert ? { status: 200, body: { data: presentWholeAlert(alert) } } : noSuchAlert
}

/** The alert that the URL names, unless it was deleted. */
export async function alertAsked(
  tx: Tx,
  caller: Integration,
  { params, query }: Asked,
): Promise<ListedAlert | null> {
  const name = alertMeant(params['identifier'] ?? '', query['identifierType'])
  const found = name && (await findNamed(tx, caller.id, name))
  if (!found) return null
  const wanted = { where: sql<boolean>`a.id = ${found.id}`, order: sql`a.id`, limit: 1, offset: 0 }
  return (await selectAlerts(tx, caller.id, wanted))[0] ?? null
}
