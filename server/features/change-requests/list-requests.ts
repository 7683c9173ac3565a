import type { z } from 'zod'
import type { ChangeRequest, listChangeRequests as contract } from '../../../api/change-requests.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageByNumber } from '../../http/number-page.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { presentRequest } from './present-request.ts'
import { findChangeRequests } from './store.ts'

export async function listRequests(
  tx: Tx,
  { id }: IncidentRow,
  { state, ...page }: z.output<typeof contract.query>,
): Promise<{ items: ChangeRequest[]; next_cursor: string | null }> {
  return await pageByNumber(page, async (place) =>
    (await findChangeRequests(tx, id, { state: state ?? null, ...place })).map(presentRequest),
  )
}
