import { finalSchedule, type FinalSchedule } from '../../../domain/schedule/final-schedule.ts'
import { gapMessage } from '../../../domain/schedule/gap-message.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { tellPeople } from '../notifications/tell-people.ts'
import { loadPeople } from '../people/load-people.ts'
import { compiledSchedules } from '../schedules/compiled-schedules.ts'
import { ownersOf } from '../schedules/owners-of.ts'
import { allHorizons, type Horizon } from '../schedules/store.ts'
import { notYetWarned } from './store.ts'

type Uncovered = Horizon & { gaps: FinalSchedule['gaps'] }

/** Warns the owners of schedules that have a gap in their published weeks; nobody twice on one day. */
export async function warnOfGaps(tx: Tx): Promise<void> {
  const uncovered = await findUncovered(tx)
  const ownersPerTeam = await ownersOf(
    tx,
    uncovered.map(({ team }) => team),
  )
  const perOwner = new Map<string, Uncovered[]>()
  for (const schedule of uncovered) {
    for (const owner of ownersPerTeam.get(schedule.team) ?? []) {
      perOwner.set(owner, [...(perOwner.get(owner) ?? []), schedule])
    }
  }
  const owners = await notYetWarned(tx, [...perOwner.keys()])
  const people = await loadPeople(tx, owners)
  for (const owner of owners) {
    const timeZone = people.get(owner)?.timeZone ?? 'UTC'
    await tellPeople(tx, [owner], gapMessage(perOwner.get(owner) ?? [], timeZone))
  }
}

async function findUncovered(tx: Tx): Promise<Uncovered[]> {
  const horizons = await allHorizons(tx)
  const compiled = await compiledSchedules(
    tx,
    horizons.map(({ id }) => id),
  )
  return horizons.flatMap((horizon) => {
    const schedule = compiled.get(horizon.id)
    if (!schedule) return []
    const { gaps } = finalSchedule(schedule, tx.now, after(tx.now, { days: horizon.publishedWeeks * 7 }))
    return gaps.length === 0 ? [] : [{ ...horizon, gaps }]
  })
}
