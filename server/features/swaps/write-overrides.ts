import { Refused } from '../../../api/problem.ts'
import { localTime } from '../../../domain/schedule/local-time.ts'
import { placeTemporary } from '../../../domain/schedule/temporary.ts'
import { overridesOf, standingOf, tookEffect, type Window } from '../../../domain/swap/outcome.ts'
import type { Tx } from '../../database/transaction.ts'
import { appendOverrides } from '../schedules/append-overrides.ts'
import type { ScheduleForSwaps } from '../schedules/store.ts'
import type { KeptSwap } from './store.ts'
import { requireCompiled } from './swapped-schedule.ts'

/** Makes the agreement true, in the transaction that makes it. What was offered must still be there. */
export async function writeOverrides(tx: Tx, swap: KeptSwap, schedule: ScheduleForSwaps): Promise<void> {
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
  await appendOverrides(
    tx,
    swap.schedule,
    written.map(({ startsAt, endsAt, ...override }) => ({
      ...override,
      starts_at: startsAt.toISOString(),
      ends_at: endsAt.toISOString(),
    })),
  )
  if (tookEffect(await requireCompiled(tx, swap.schedule), written)) return
  throw new Refused('conflict', 'The overrides of this swap would not take effect; look at the schedule.')
}

function windowsOf({ temporary, timeZone }: ScheduleForSwaps): Window[] {
  const moments = temporary.map(({ id, starts_at: startsAt, ends_at: endsAt }) => ({ id, startsAt, endsAt }))
  return placeTemporary(
    moments.map((one) => ({ ...one, layers: [] })),
    localTime(timeZone),
  ).map(({ from, until, value }) => ({ id: value.id, startsAt: new Date(from), endsAt: new Date(until) }))
}
