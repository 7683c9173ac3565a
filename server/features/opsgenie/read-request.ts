import type { Tx } from '../../database/transaction.ts'
import { refusal } from '../../integrations/opsgenie/answers.ts'
import { actionName } from '../../integrations/opsgenie/requests.ts'
import { readTarget } from '../../integrations/opsgenie/target.ts'
import type { Answer } from '../../integrations/received.ts'
import { isId } from '../alerts/list-cursor.ts'
import type { Integration } from '../services/integration-of-key.ts'
import type { Asked } from './read-routes.ts'
import { findRequest } from './store.ts'

/** What became of a write. It is 404 until it was worked on, as Opsgenie does it. */
export async function readRequest(tx: Tx, caller: Integration, { params }: Asked): Promise<Answer> {
  const id = params['request'] ?? ''
  const row = isId(id) ? await findRequest(tx, caller.id, id) : null
  if (!row?.processed) return refusal(404, 'Request not found. It might not be processed, yet.')
  const verb = row.target === null || row.target === 'create' ? 'create' : readTarget(row.target).verb
  const success = row.alert_id !== null && row.outcome !== 'no-effect'
  return {
    status: 200,
    body: {
      data: {
        success,
        isSuccess: success,
        action: actionName(verb),
        processedAt: row.received_at.toISOString(),
        integrationId: caller.id,
        status: row.answer ?? '',
        alertId: row.alert_id ?? '',
        alias: row.dedup_key ?? '',
      },
    },
  }
}
