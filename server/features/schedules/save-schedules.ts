import type { Schedule } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { forgetOverrides } from './store.ts'

export async function saveSchedules(
  tx: Tx,
  { created, updated }: { created: Schedule[]; updated: Schedule[] },
): Promise<void> {
  insertRows(tx, 'schedules', created.map(scheduleRow))
  updateRows(tx, 'schedules', updated.map(scheduleRow))
}

/** The whole list of each, because its order counts. */
export async function saveOverrides(tx: Tx, schedules: Schedule[]): Promise<void> {
  await forgetOverrides(
    tx,
    schedules.map(({ id }) => id),
  )
  const rows = schedules.flatMap(({ id, overrides }) =>
    overrides.map((override, position) => ({ schedule_id: id, position, ...override })),
  )
  insertRows(tx, 'overrides', rows)
}

function scheduleRow(schedule: Schedule) {
  const { team, overrides: _, ...row } = schedule
  return { ...row, team_id: team }
}
