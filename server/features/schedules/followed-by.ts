import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import type { Tx } from '../../database/transaction.ts'
import { scheduleContents } from './store.ts'

type Following = Pick<Schedule, 'layers' | 'temporary_schedules'>

/** The schedules whose layers these follow. */
export async function followedBy(tx: Tx, schedules: readonly Following[]): Promise<FindSchedule> {
  const layers = schedules.flatMap(({ layers: own, temporary_schedules: temporary }) => [
    ...own,
    ...temporary.flatMap((one) => one.layers),
  ])
  const ids = new Set(layers.flatMap(({ follows }) => follows?.schedule ?? []))
  const followed = new Map((await scheduleContents(tx, [...ids])).map((content) => [content.id, content]))
  return (id) => followed.get(id)
}
