import type { Transaction } from '../database.ts'
import type { Delivery, Page } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { failOver } from './fail-over.ts'
import { enqueue } from './jobs.ts'
import { askWhetherWanted } from './wanted.ts'

/** A planned page has come due: it goes out now, or shares a message with others to the same destination. */
export function* place(world: World, tx: Transaction, page: Page): Process {
  yield* tx.lock(page.escalation)
  if (page.state !== 'planned') return
  const wanted = askWhetherWanted(world, page)
  if (wanted.send) yield* send(world, tx, page)
  else yield* drop(world, tx, page, wanted.because)
}

function* send(world: World, tx: Transaction, page: Page): Process {
  const { method } = page
  if (world.flaw !== 'bundles-without-a-lock') yield* tx.lock(method)
  const now = world.instantOn(tx.node)
  const { lastSentAt, openBundle } = method
  const open = openBundle?.flushAt ? { id: String(openBundle.id), flushAt: openBundle.flushAt } : null
  const placement = world.decisions.placeInBundle({ bundling: true, lastSentAt, openBundle: open, now })
  yield world.pause()
  if (placement.do === 'join' && openBundle) join(tx, page, openBundle)
  else startDelivery(world, tx, page, { now, flushAt: placement.do === 'open' ? placement.flushAt : null })
}

function startDelivery(
  world: World,
  tx: Transaction,
  page: Page,
  { now, flushAt }: { now: Date; flushAt: Date | null },
): void {
  const { method } = page
  const delivery = newDelivery(world, page, flushAt)
  tx.write(() => {
    page.state = 'placed'
    page.delivery = delivery
    if (flushAt) method.openBundle = delivery
    else method.lastSentAt = now
  })
  delivery.job = enqueue(world, tx, { kind: 'deliver', delivery }, flushAt ?? now)
}

function* drop(world: World, tx: Transaction, page: Page, because: string): Process {
  if (because === 'person-deleted' || because === 'method-deleted') {
    yield* failOver(world, tx, [page], because)
    return
  }
  tx.write(() => {
    page.state = 'dropped'
    page.because = because
  })
}

function join(tx: Transaction, page: Page, delivery: Delivery): void {
  tx.write(() => {
    page.state = 'placed'
    page.delivery = delivery
    delivery.pages.push(page)
  })
}

function newDelivery(world: World, page: Page, flushAt: Date | null): Delivery {
  return {
    id: world.id(),
    method: page.method,
    person: page.person,
    pages: [page],
    state: flushAt ? 'bundling' : 'sending',
    flushAt,
    attempts: [],
    underWay: null,
    receipt: 'none',
    job: null,
    lockedBy: null,
  }
}
