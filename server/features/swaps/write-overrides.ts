import { Refused } from '../../../api/problem.ts'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { placeTemporary } from '../../../domain/schedule/temporary.ts'
import { overridesOf, standingOf, tookEffect, type Window } from '../../../domain/swap/outcome.ts'
import type { Tx } from '../../database/transaction.ts'
import { appendOverrides } from '../schedules/append-overrides.ts'
import type { ScheduleTraits } from '../schedules/store.ts'
import type { KeptSwap } from './store.ts'
import { requireCompiled } from './swapped-schedule.ts'

/** Makes the agreement true, in the transaction that makes it. What was offered must still be there. */
export async function writeOverrides(
  tx: Tx,
  { swap, schedule, by }: { swap: KeptSwap; schedule: ScheduleTraits; by: ActorRef },
): Promise<void> {
  const { acceptedBy } = swap
  if (acceptedBy === null) throw new Error(`swap ${swap.id} is done, and nobody has accepted it`)
  const standing = standingOf(await requireCompiled(tx, swap.schedule), swap)
  if (standing !== swap.standing) {
    throw new Refused(
      'conflict',
      `The schedule was changed since: then it was ${swap.standing}; now it is ${standing}. Withdraw this and ask anew.`,
    )
  }
  const written = overridesOf({ ...swap, acceptedBy }, windowsOf(schedule), tx.now)
  const overrides = written.map(({ startsAt, endsAt, ...override }) => ({
    ...override,
    starts_at: startsAt.toISOString(),
    ends_at: endsAt.toISOString(),
  }))
  const what = swap.inReturn ? 'swap' : 'cover'
  const note = `${acceptedBy} and ${swap.askedBy}: ${what} ${swap.id}`
  await appendOverrides(tx, { schedule: swap.schedule, overrides, by, note })
  if (tookEffect(await requireCompiled(tx, swap.schedule), written)) return
  throw new Refused('conflict', 'The overrides of this swap would not take effect; look at the schedule.')
}

function windowsOf({ temporary, timeZone }: ScheduleTraits): Window[] {
  const moments = temporary.map(({ id, starts_at: startsAt, ends_at: endsAt }) => ({ id, startsAt, endsAt }))
  return placeTemporary(
    moments.map((one) => ({ ...one, layers: [] })),
    localTime(timeZone),
  ).map(({ from, until, value }) => ({ id: value.id, startsAt: new Date(from), endsAt: new Date(until) }))
}
