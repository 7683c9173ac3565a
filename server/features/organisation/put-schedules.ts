import type { Organisation, Schedule } from '../../../domain/organisation/document.ts'
import { nothing } from '../../../domain/organisation/nothing.ts'
import type { Tx } from '../../database/transaction.ts'
import { type Applied, type By, changeOrganisation } from './change-organisation.ts'

/** Replaces schedules as they are given, all of them or none. */
export async function putSchedules(
  tx: Tx,
  by: By,
  current: Organisation,
  schedules: Schedule[],
  note: string | null = null,
): Promise<Applied> {
  const given = new Map(schedules.map((schedule) => [schedule.id, schedule]))
  return await changeOrganisation(tx, by, {
    file: { ...nothing, settings: {}, schedules },
    current,
    wanted: { ...current, schedules: current.schedules.map((one) => given.get(one.id) ?? one) },
    dryRun: false,
    note,
  })
}
