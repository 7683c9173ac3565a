import type { z } from 'zod'
import type { listWorkarounds as contract, Workaround } from '../../../api/workarounds.ts'
import type { Tx } from '../../database/transaction.ts'
import { pageByNumber } from '../../http/number-page.ts'
import type { IncidentRow } from '../incidents/store.ts'
import { presentWorkaround } from './present-workaround.ts'
import { findWorkarounds } from './store.ts'

export async function listWorkarounds(
  tx: Tx,
  { id }: IncidentRow,
  { open, ...page }: z.output<typeof contract.query>,
): Promise<{ items: Workaround[]; next_cursor: string | null }> {
  const wanted = open === undefined ? null : open === 'true'
  return await pageByNumber(page, async (place) =>
    (await findWorkarounds(tx, id, { open: wanted, ...place })).map(presentWorkaround),
  )
}
