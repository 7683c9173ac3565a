import { transaction } from '../database.ts'
import type { Node } from '../nodes.ts'
import type { Delivery } from '../rows.ts'
import type { World } from '../world.ts'
import { decide, follow } from './follow.ts'

export function sendReceipt(world: World, delivery: Delivery, receipt: 'delivered' | 'answered'): void {
  world.persist((node) => receive(world, node, delivery, receipt))
}

function* receive(
  world: World,
  node: Node,
  delivery: Delivery,
  receipt: 'delivered' | 'answered',
): Generator<number, boolean, void> {
  const { job } = delivery
  if (!job) return true
  yield* transaction(world.database, node, function* (tx) {
    yield* tx.lock(job)
    yield* tx.lock(delivery)
    if (delivery.state !== 'sending' || delivery.receipt === 'answered') return
    tx.write(() => void (delivery.receipt = receipt))
    // While an attempt is under way its holder records, and finds the receipt then.
    if (job.leased || delivery.attempts.length === 0) return
    const now = world.instantOn(node)
    const next = decide(world, { ...delivery, receipt }, delivery.attempts, now)
    if (next.do === 'done') yield* follow(world, tx, job, delivery, next)
  })
  return true
}
