import type { Home } from '../../../api/home.ts'
import type { Tx } from '../../database/transaction.ts'
import { findSchedule } from '../schedules/store.ts'
import { presentSwap } from '../swaps/present-swap.ts'
import { findSwaps, type SwapRow } from '../swaps/store.ts'
import { approversOf } from '../swaps/swapped-schedule.ts'
import { MOST_SHOWN } from './store.ts'

/** Requests for swaps and cover that the person can answer or approve, and their own. */
export async function swapsOf(tx: Tx, person: string): Promise<Home['swaps']> {
  const theirs = await findSwaps(tx, { person, states: ['open', 'accepted'], limit: MOST_SHOWN })
  const isAsked = (row: SwapRow) =>
    row.state === 'open' && row.candidates.includes(person) && !row.declined_by.includes(person)
  return {
    to_answer: theirs.filter(isAsked).map(presentSwap),
    to_approve: (await waitingFor(tx, person)).map(presentSwap),
    own: theirs.filter((row) => row.asked_by === person).map(presentSwap),
  }
}

async function waitingFor(tx: Tx, person: string): Promise<SwapRow[]> {
  const accepted = await findSwaps(tx, { states: ['accepted'], limit: MOST_SHOWN })
  const waiting: SwapRow[] = []
  for (const row of accepted) {
    const schedule = await findSchedule(tx, row.schedule_id)
    if (!schedule) continue
    const both = { askedBy: row.asked_by, acceptedBy: row.accepted_by }
    if ((await approversOf(tx, schedule, both)).includes(person)) waiting.push(row)
  }
  return waiting
}
