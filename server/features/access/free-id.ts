import type { Tx } from '../../database/transaction.ts'
import { isPerson } from './store.ts'

/** The id that is wanted for a new person, with a number where somebody has it. */
export async function freeId(tx: Tx, wanted: string): Promise<string> {
  let id = wanted
  for (let number = 2; await isPerson(tx, id); number += 1) id = `${wanted.slice(0, 58)}-${number}`
  return id
}
