import type { Schedule } from '../../../domain/organisation/document.ts'
import type { Stretch } from '../../../domain/schedule/stretch.ts'
import type { Tx } from '../../database/transaction.ts'
import { absencesFrom } from './who-is-away.ts'

type Named = Pick<Schedule, 'layers' | 'overrides' | 'temporary_schedules'>

/** The absences to come of the people whom schedules name. */
export async function awayOf(tx: Tx, schedules: readonly Named[]): Promise<Map<string, Stretch[]>> {
  const people = schedules.flatMap(({ layers, overrides, temporary_schedules: temporary }) => [
    ...[...layers, ...temporary.flatMap((one) => one.layers)].flatMap((layer) =>
      layer.follows ? [] : layer.people.flat(),
    ),
    ...overrides.map(({ person }) => person),
  ])
  return await absencesFrom(tx, [...new Set(people)], tx.now)
}
