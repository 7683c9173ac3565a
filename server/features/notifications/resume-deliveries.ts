import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import { insertRows } from '../../database/insert-rows.ts'
import { updateRows } from '../../database/update-rows.ts'
import type { Job } from '../../engine/job.ts'
import type { Call } from './carriers.ts'
import type { Sending } from './jobs.ts'
import { messageOf } from './message-of.ts'
import { readNotice } from './sealed-notice.ts'
import { isWanted } from './is-wanted.ts'
import type { Preparing } from './preparing.ts'
import { secretOf } from './secret-of.ts'
import { recordPaged } from './record-paged.ts'
import {
  cancelPages,
  loadPagesToSend,
  lockDeliveries,
  rememberSent,
  setPages,
  type DeliveryRow,
  type PageToSend,
} from './store.ts'
import { loadNoticeSecrets } from './notice-secrets.ts'

type Resumed = { job: Job<Sending>; delivery: string; provider: number }

/** Deliveries that exist already: bundles whose time has come, retries, notices, and what a lost node left behind. */
export async function resumeDeliveries(
  tx: Tx,
  preparing: Preparing,
  resumed: Resumed[],
): Promise<Map<string, Call>> {
  if (resumed.length === 0) return new Map()
  const ids = resumed.map(({ delivery }) => delivery)
  const deliveries = await lockDeliveries(tx, ids)
  const updated = [...deliveries.values()].flatMap(({ page_id: page }) => page ?? [])
  const pages = await loadPagesToSend(tx, { pages: updated, deliveries: ids })
  const byDelivery = Map.groupBy(pages, (page) => page.delivery_id)
  const notices = await loadNoticeSecrets(tx, preparing.seal, [...deliveries.values()])
  const calls = new Map<string, Call>()
  for (const item of resumed) {
    const delivery = deliveries.get(item.delivery)
    if (!delivery || isOver(delivery)) continue
    const ways = {
      notice: () => noticeCall(tx, preparing.seal, delivery, item, notices.get(delivery.method_id) ?? null),
      update: () => updateCall(tx, preparing, delivery, item, pages),
      page: () => pagesCall(tx, preparing, delivery, item, byDelivery.get(delivery.id) ?? []),
    }
    const call = ways[delivery.kind]()
    if (!call) continue
    calls.set(item.job.id, call)
    await markSending(tx, delivery, item, call)
  }
  return calls
}

function isOver({ state }: DeliveryRow): boolean {
  return state === 'cancelled' || state === 'failed' || state === 'delivered' || state === 'answered'
}

/** Says once more what a page said, unless that is not wanted any more. */
function updateCall(
  tx: Tx,
  { seal, links }: Preparing,
  delivery: DeliveryRow,
  item: Resumed,
  pages: PageToSend[],
): Call | null {
  const page = pages.find(({ id }) => id === delivery.page_id)
  if (page && isWanted(page).send) {
    return callOf(delivery, item, secretOf(seal, page), messageOf(tx, links, [page], { updated: true }))
  }
  updateRows(tx, 'deliveries', [
    { id: delivery.id, state: 'cancelled', because: 'its page is not wanted any more' },
  ])
  return null
}

function pagesCall(
  tx: Tx,
  preparing: Preparing,
  delivery: DeliveryRow,
  item: Resumed,
  pages: PageToSend[],
): Call | null {
  const decided = pages.map((page) => ({ page, decision: isWanted(page) }))
  const wanted = decided.flatMap(({ page, decision }) => (decision.send ? [page] : []))
  cancelPages(
    tx,
    decided.flatMap(({ page, decision }) =>
      decision.send ? [] : [{ id: page.id, because: decision.because }],
    ),
  )
  const [first] = wanted
  if (!first) {
    updateRows(tx, 'deliveries', [
      { id: delivery.id, state: 'cancelled', because: 'no page of it is wanted any more' },
    ])
    return null
  }
  if (delivery.state === 'bundling') {
    setPages(
      tx,
      wanted.map((page) => ({ id: page.id, state: 'sending', delivery: delivery.id })),
    )
    rememberSent(tx, [delivery.method_id])
    recordPaged(tx, delivery.id, wanted)
  }
  return callOf(delivery, item, secretOf(preparing.seal, first), messageOf(tx, preparing.links, wanted))
}

function noticeCall(tx: Tx, seal: Seal, delivery: DeliveryRow, item: Resumed, secret: string | null): Call {
  return callOf(delivery, item, secret, { kind: 'notice', ...readNotice(seal, delivery), at: tx.now })
}

function callOf(
  delivery: DeliveryRow,
  { job, provider }: Resumed,
  secret: string | null,
  message: Call['outgoing']['message'],
): Call {
  const possibleDuplicate = delivery.possible_duplicate || wasLost(delivery, job)
  return {
    deliveryId: delivery.id,
    person: delivery.person_id,
    attempt: delivery.attempt + 1,
    provider,
    channel: delivery.channel,
    methodId: delivery.method_id,
    destination: delivery.destination,
    secret,
    withheld: null,
    outgoing: { deliveryId: delivery.id, idempotencyKey: delivery.id, possibleDuplicate, message },
  }
}

/** The node that held the job before never said what became of its call. */
function wasLost(delivery: DeliveryRow, job: Job<Sending>): boolean {
  return delivery.state === 'sending' && job.attempt > 1
}

async function markSending(tx: Tx, delivery: DeliveryRow, { job }: Resumed, call: Call): Promise<void> {
  updateRows(tx, 'deliveries', [
    {
      id: delivery.id,
      state: 'sending',
      attempt: call.attempt,
      flush_at: null,
      possible_duplicate: call.outgoing.possibleDuplicate,
    },
  ])
  if (!wasLost(delivery, job)) return
  insertRows(tx, 'delivery_attempts', [
    {
      delivery_id: delivery.id,
      number: delivery.attempt,
      provider: call.provider,
      started_at: delivery.created_at,
      ended_at: tx.now,
      outcome: 'unknown',
      permanent: false,
      retry_after_seconds: null,
      detail: 'The node that sent it went away before it could say what became of it.',
      provider_id: null,
    },
  ])
}
