import { Refused } from '../../../api/problem.ts'
import type { Actor } from '../../../domain/access/policy-table.ts'
import { answerSwap, type SwapEvent } from '../../../domain/swap/lifecycle.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf } from '../access/actor-ref.ts'
import type { ScheduleTraits } from '../schedules/store.ts'
import { noteSwap } from './note-swap.ts'
import { lockSwap, saveAnswer, swapOf, type SwapRow } from './store.ts'
import { requireSchedule } from './swapped-schedule.ts'
import { writeOverrides } from './write-overrides.ts'

/** As in the path of the API: the schedule and the swap. */
export type SwapPath = { id: string; swap: string }
type Deciding = (row: SwapRow, schedule: ScheduleTraits) => Promise<SwapEvent> | SwapEvent

/** Of two who answer at once, the second finds what the first has made of it. `decide` refuses whom it is not for. */
export async function answer(tx: Tx, actor: Actor, path: SwapPath, decide: Deciding): Promise<SwapRow> {
  await lockOrganisation(tx)
  const schedule = await requireSchedule(tx, path.id)
  const row = await lockSwap(tx, path.swap, path.id)
  if (!row) throw new Refused('not-found', `Schedule "${path.id}" has no swap "${path.swap}".`)
  const event = await decide(row, schedule)
  const answered = answerSwap(swapOf(row), event, tx.now)
  if (!answered.ok) throw new Refused('conflict', answered.because)
  const changed = await saveAnswer(tx, row, answered.swap)
  if (changed.state === 'done')
    await writeOverrides(tx, { swap: swapOf(changed), schedule, by: refOf(actor) })
  const happening = changed.state === 'open' ? 'declined-by-one' : changed.state
  const by = 'by' in event && event.by !== null ? { by: event.by } : {}
  await noteSwap(tx, { happening, row: changed, schedule, actor: refOf(actor), ...by })
  return changed
}
