import type { ContactMethod } from '../../../domain/organisation/document.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { updateRows } from '../../database/update-rows.ts'
import { analyseAfter } from './analyse.ts'
import { addressOf } from './method-row.ts'

export type PlacedMethod = { person: string; position: number; method: ContactMethod; moved: boolean }

/** `moved` methods have a new address, or belong to another: whoever answers there must be verified again. */
export async function saveMethods(
  tx: Tx,
  { created, updated }: { created: PlacedMethod[]; updated: PlacedMethod[] },
): Promise<void> {
  insertRows(
    tx,
    'contact_methods',
    created.map((placed) => ({ ...methodRow(placed), verified_at: null })),
  )
  await analyseAfter(tx, 'contact_methods', created.length)
  updateRows(tx, 'contact_methods', updated.filter(({ moved }) => !moved).map(methodRow))
  updateRows(
    tx,
    'contact_methods',
    updated.filter(({ moved }) => moved).map((placed) => ({ ...methodRow(placed), verified_at: null })),
  )
}

function methodRow({ person, position, method }: PlacedMethod) {
  const { id, type, bundle } = method
  return { id, person_id: person, position, type, address: addressOf(method), bundle }
}
