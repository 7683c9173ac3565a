import { updateRows } from '../../database/update-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import type { Call } from './carriers.ts'
import { isWanted } from './is-wanted.ts'
import { cancelPages, loadPagesToSend } from './store.ts'

/**
 * Takes back a message none of whose pages is wanted any more, and says so in the timelines, which named the person as
 * paged. What is unwanted because the person or the method is gone leaves all the same: the next channel follows its
 * failure.
 */
export async function withdrawUnwanted(tx: Tx, { deliveryId }: Call): Promise<boolean> {
  const pages = await loadPagesToSend(tx, { pages: [], deliveries: [deliveryId] })
  const unwanted = pages.flatMap((page) => {
    const decision = isWanted(page)
    if (decision.send || decision.because.endsWith('-deleted')) return []
    return [{ ...page, because: decision.because }]
  })
  if (pages.length === 0 || unwanted.length < pages.length) return false
  cancelPages(tx, unwanted)
  updateRows(tx, 'deliveries', [
    { id: deliveryId, state: 'cancelled', because: 'no page of it is wanted any more' },
  ])
  for (const page of unwanted) {
    record(tx, {
      stream: incidentStream(page.incident_id),
      kind: 'NOTIFICATION',
      event: 'page-withdrawn',
      actor: SYSTEM,
      text: `The page to ${page.person_name ?? page.method_id} was withdrawn before it left (${page.because}).`,
      details: { page: page.id, delivery: deliveryId, because: page.because },
    })
  }
  return true
}
