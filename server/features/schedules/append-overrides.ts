import type { Override } from '../../../domain/organisation/document.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { keepVersions } from './keep-versions.ts'
import { allSchedules } from './store.ts'

type Appended = { schedule: string; overrides: Override[]; by: ActorRef; note: string }

/** Behind those that there are, so that they apply to what these left. The caller holds the lock of the organisation. */
export async function appendOverrides(tx: Tx, { schedule, overrides, by, note }: Appended): Promise<void> {
  const before = (await allSchedules(tx)).filter(({ id }) => id === schedule)
  const after = before.map((one) => ({ ...one, overrides: [...one.overrides, ...overrides] }))
  const first = before[0]?.overrides.length ?? 0
  insertRows(
    tx,
    'overrides',
    overrides.map((override, index) => ({ schedule_id: schedule, position: first + index, ...override })),
  )
  await keepVersions(tx, { by, note, before, after })
}
