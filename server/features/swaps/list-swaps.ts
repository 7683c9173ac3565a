import { Refused } from '../../../api/problem.ts'
import { type SwapState, swapStates } from '../../../domain/swap/swap.ts'
import type { Tx } from '../../database/transaction.ts'
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
    before: cursor === undefined ? undefined : readCursor(cursor),
    limit: limit + 1,
  })
  const items = rows.slice(0, limit).map(presentSwap)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last ? `${last.created_at}~${last.id}` : null }
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

function readCursor(cursor: string): { at: Date; id: string } {
  const [instant = '', id = ''] = cursor.split('~')
  const at = new Date(instant)
  if (Number.isNaN(at.getTime()))
    throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
  return { at, id }
}
