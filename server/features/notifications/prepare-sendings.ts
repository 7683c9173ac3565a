import { randomUUIDv7 } from 'node:crypto'
import { placeInBundle } from '../../../domain/notification/bundle.ts'
import { insertRows } from '../../database/insert-rows.ts'
import type { Tx } from '../../database/transaction.ts'
import { enqueue, type Job } from '../../engine/job.ts'
import type { Call } from './carriers.ts'
import { fallBack } from './fall-back.ts'
import { freshPages } from './fresh-pages.ts'
import { isWanted } from './is-wanted.ts'
import { sendJob, type Sending } from './jobs.ts'
import { messageOf } from './message-of.ts'
import { newDelivery } from './new-delivery.ts'
import type { Preparing } from './preparing.ts'
import { secretOf } from './secret-of.ts'
import { recordPaged } from './record-paged.ts'
import { resumeDeliveries } from './resume-deliveries.ts'
import {
  cancelPages,
  loadPagesToSend,
  lockDestinations,
  rememberSent,
  setPages,
  type DestinationState,
  type PageToSend,
} from './store.ts'

type Sorted = {
  send: { job: Job<Sending>; page: PageToSend }[]
  bundle: { page: PageToSend; delivery: string }[]
}

/** Decides what becomes of each due page or delivery, and answers the calls to make for them. */
export async function prepareSendings(
  tx: Tx,
  preparing: Preparing,
  jobs: Job<Sending>[],
): Promise<Map<string, Call>> {
  const fresh = await pagesOf(tx, jobs)
  const resumed = await resumeDeliveries(
    tx,
    preparing,
    jobs.flatMap((job) => {
      if ('delivery' in job.payload) return [{ job, ...job.payload }]
      const page = fresh.get(job.payload.page)
      // Handed over before, and now somebody else's lease ended here: whether the message left is not known.
      return page?.delivery_id && job.attempt > 1 && page.state === 'sending'
        ? [{ job, delivery: page.delivery_id, provider: 0 }]
        : []
    }),
  )
  const planned = jobs.flatMap((job) => {
    const page = 'page' in job.payload ? fresh.get(job.payload.page) : undefined
    return page?.state === 'planned' ? [{ job, page }] : []
  })
  const wanted = await dropUnwanted(tx, preparing, planned)
  const { send, bundle } = await place(tx, wanted)
  setPages(
    tx,
    bundle.map(({ page, delivery }) => ({ id: page.id, state: 'bundled', delivery })),
  )
  return new Map([...resumed, ...(await handOver(tx, preparing, send))])
}

async function pagesOf(tx: Tx, jobs: Job<Sending>[]): Promise<Map<string, PageToSend>> {
  const ids = jobs.flatMap(({ payload }) => ('page' in payload ? [payload.page] : []))
  const fresh = freshPages(tx)
  const written = ids.filter((id) => !fresh.has(id))
  const loaded = written.length > 0 ? await loadPagesToSend(tx, { pages: written, deliveries: [] }) : []
  const atHand = ids.flatMap((id) => fresh.get(id)?.toSend ?? [])
  return new Map([...atHand, ...loaded].map((page) => [page.id, page]))
}

async function dropUnwanted<T extends { page: PageToSend }>(
  tx: Tx,
  preparing: Preparing,
  planned: T[],
): Promise<T[]> {
  const decided = planned.map((item) => ({ item, decision: isWanted(item.page) }))
  const dropped = decided.flatMap(({ item, decision }) =>
    decision.send ? [] : [{ page: item.page, because: decision.because }],
  )
  cancelPages(
    tx,
    dropped.map(({ page, because }) => ({ id: page.id, because })),
  )
  const lost = dropped.filter(({ because }) => because === 'person-deleted' || because === 'method-deleted')
  await fallBack(
    tx,
    preparing,
    lost.map(({ page }) => page),
  )
  return decided.flatMap(({ item, decision }) => (decision.send ? [item] : []))
}

/** A destination that was silent is paged at once; what follows shortly after shares a message. */
async function place(tx: Tx, wanted: { job: Job<Sending>; page: PageToSend }[]): Promise<Sorted> {
  const methods = [...new Set(wanted.flatMap(({ page }) => (page.bundle ? [page.method_id] : [])))]
  const destinations = await lockDestinations(tx, methods)
  const sorted: Sorted = { send: [], bundle: [] }
  for (const item of wanted) {
    const known = destinations.get(item.page.method_id)
    const bundle = known ? await bundleFor(tx, item.page, known) : null
    if (bundle === null) sorted.send.push(item)
    else sorted.bundle.push({ page: item.page, delivery: bundle })
  }
  rememberSent(tx, [...new Set(sorted.send.flatMap(({ page }) => (page.bundle ? [page.method_id] : [])))])
  return sorted
}

/** The bundle that the page joins or opens; null when it is to be sent by itself. */
async function bundleFor(tx: Tx, page: PageToSend, known: DestinationState): Promise<string | null> {
  const placement = placeInBundle({ bundling: true, ...known, now: tx.now })
  if (placement.do === 'join') return placement.bundle
  if (placement.do === 'send') {
    known.lastSentAt = tx.now
    return null
  }
  const id = randomUUIDv7()
  known.openBundle = { id, flushAt: placement.flushAt }
  insertRows(tx, 'deliveries', [
    { ...deliveryRow(tx, id, page), state: 'bundling', flush_at: placement.flushAt },
  ])
  enqueue(tx, sendJob, { delivery: id, provider: 0 }, { runAt: placement.flushAt })
  return id
}

async function handOver(
  tx: Tx,
  preparing: Preparing,
  send: { job: Job<Sending>; page: PageToSend }[],
): Promise<Map<string, Call>> {
  const deliveries = send.map(({ job, page }) => ({ job, page, id: randomUUIDv7() }))
  insertRows(
    tx,
    'deliveries',
    deliveries.map(({ id, page }) => ({ ...deliveryRow(tx, id, page), state: 'sending', attempt: 1 })),
  )
  setPages(
    tx,
    deliveries.map(({ id, page }) => ({ id: page.id, state: 'sending', delivery: id })),
  )
  for (const { id, page } of deliveries) recordPaged(tx, id, [page])
  return new Map(
    deliveries.map(({ job, id, page }) => [
      job.id,
      {
        deliveryId: id,
        person: page.person_id,
        attempt: 1,
        provider: 0,
        channel: page.channel,
        methodId: page.method_id,
        destination: page.address ?? page.method_id,
        secret: secretOf(preparing.seal, page),
        withheld: null,
        outgoing: {
          deliveryId: id,
          idempotencyKey: id,
          possibleDuplicate: false,
          message: messageOf(tx, preparing.links, [page]),
        },
      },
    ]),
  )
}

function deliveryRow(tx: Tx, id: string, page: PageToSend) {
  return newDelivery(tx, {
    id,
    kind: 'page',
    person_id: page.person_id,
    method_id: page.method_id,
    channel: page.channel,
    destination: page.address ?? page.method_id,
  })
}
