import type { Insertable } from 'kysely'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tables } from '../../database/tables.ts'
import type { Tx } from '../../database/transaction.ts'
import type { PageToSend } from './store.ts'

export type PageRow = Insertable<Tables['pages']>

/** `toSend` is what sending it would otherwise have to read again. */
export type FreshPage = { row: PageRow; toSend: PageToSend }

const GATHERED = Symbol('fresh pages')

/**
 * The pages that this transaction has planned and not written yet. Those that are due are handed over in the same
 * transaction, so each is written once, as it is in the end.
 */
export function freshPages(tx: Tx): Map<string, FreshPage> {
  return tx.gather<Map<string, FreshPage>>(
    GATHERED,
    () => new Map(),
    async (pages) =>
      insertRows(
        tx,
        'pages',
        [...pages.values()].map(({ row }) => row),
      ),
  )
}

/** Changes a page that is not written yet; false when it is. */
export function changeFresh(tx: Tx, id: string, change: Partial<PageRow>): boolean {
  const page = freshPages(tx).get(id)
  if (page) Object.assign(page.row, change)
  return page !== undefined
}
