import { Refused } from '../../../api/problem.ts'
import { type SwapState, swapStates } from '../../../domain/swap/swap.ts'
import type { Tx } from '../../database/transaction.ts'
import { placeCursor, readPlace } from '../../http/place-cursor.ts'
import { presentSwap } from './present-swap.ts'
import { findSwap, findSwaps } from './store.ts'

type Filter = {
  schedule?: string | undefined
  person?: string | undefined
  state?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function listSwaps(tx: Tx, { schedule, person, state, cursor, limit }: Filter) {
  const rows = await findSwaps(tx, {
    schedule,
    person,
    states: state === undefined ? undefined : statesOf(state),
    before: cursor === undefined ? undefined : readPlace(cursor),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(presentSwap),
    next_cursor: last ? placeCursor({ at: last.created_at, id: last.id }) : null,
  }
}

export async function readSwap(tx: Tx, id: string) {
  const row = await findSwap(tx, id)
  if (!row) throw new Refused('not-found', `There is no swap "${id}".`)
  return presentSwap(row)
}

function statesOf(text: string): SwapState[] {
  return text.split(',').map((word) => {
    const state = swapStates.find((known) => known === word.trim())
    if (state) return state
    throw new Refused('invalid-request', `state: "${word}" is none of ${swapStates.join(', ')}.`)
  })
}
