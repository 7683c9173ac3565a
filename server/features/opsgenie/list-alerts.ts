import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Answer } from '../../integrations/received.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { conditionOf, orderOf } from './alert-query.ts'
import { presentAlert } from './present-alert.ts'
import type { Asked } from './read-routes.ts'
import { countOf, selectAlerts } from './store.ts'

const MOST_LISTED = 100
const FARTHEST = 20_000

export async function listAlerts(tx: Tx, caller: Integration, { query }: Asked): Promise<Answer> {
  const limit = numberOf(query, 'limit', 20)
  const offset = numberOf(query, 'offset', 0)
  if (limit > MOST_LISTED) throw new Refused('invalid-request', `limit: at most ${MOST_LISTED}.`)
  if (limit + offset > FARTHEST) {
    throw new Refused('invalid-request', `offset: the sum with limit is at most ${FARTHEST}; use a query.`)
  }
  const { query: text, sort, order } = query
  const wanted = { where: conditionOf(text), order: orderOf(sort, order), limit, offset }
  const alerts = await selectAlerts(tx, caller.id, wanted)
  return { status: 200, body: { data: alerts.map(presentAlert) } }
}

export async function countAlerts(tx: Tx, caller: Integration, { query }: Asked): Promise<Answer> {
  return { status: 200, body: { data: { count: await countOf(tx, caller.id, conditionOf(query['query'])) } } }
}

function numberOf(query: Record<string, string>, name: string, otherwise: number): number {
  const given = query[name]
  if (given === undefined) return otherwise
  if (/^\d{1,6}$/.test(given)) return Number(given)
  throw new Refused('invalid-request', `${name}: "${given}" is no number.`)
}
