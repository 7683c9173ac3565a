import { checkHealth, type Health, lookedBack } from '../../../domain/on-call-health/check-health.ts'
import type { Paged } from '../../../domain/on-call-health/night-pages.ts'
import { membersOf, type Rotation } from '../../../domain/on-call-health/rotation.ts'
import { before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadRotations } from './load-rotations.ts'
import { pagesSince, type RuledSchedule, workSince } from './store.ts'

export type Checked = { ruled: RuledSchedule; rotation: Rotation; health: Health; pages: Paged[] }

const nightBack = { hours: 24 }

/** The health of schedules as it is now; those that cannot be computed are left out. */
export async function checkSchedules(tx: Tx, ruled: RuledSchedule[]): Promise<Checked[]> {
  const loaded = await loadRotations(tx, ruled)
  const members = new Set(loaded.flatMap(({ rotation }) => membersOf(rotation.schedule)))
  const pages = await pagesSince(tx, [...members], before(tx.now, lookedBack))
  const work = await workSince(tx, before(tx.now, nightBack))
  return loaded.map(({ ruled: each, rotation }) => {
    const own = new Set(membersOf(rotation.schedule))
    const strain = { pages: pages.filter(({ person }) => own.has(person)), work }
    return { ruled: each, rotation, health: checkHealth(rotation, strain), pages: strain.pages }
  })
}
