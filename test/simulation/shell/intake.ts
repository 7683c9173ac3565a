import { outage, transaction } from '../database.ts'
import type { Node } from '../nodes.ts'
import type { Key, Signal } from '../rows.ts'
import type { PlannedSignal } from '../scenario.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { enqueue, orNothing } from './jobs.ts'

export function sendSignal(world: World, key: Key, planned: PlannedSignal): void {
  world.persist(
    (node) => keepSignal(world, node, key, planned),
    () => world.oracle.signals.accepted(planned),
  )
}

/** True is a 202. */
function* keepSignal(
  world: World,
  node: Node,
  key: Key,
  planned: PlannedSignal,
): Generator<number, boolean, void> {
  if (world.flaw === 'answers-before-the-commit') {
    world.spawn(node, orNothing(keep(world, node, key, planned)))
    return true
  }
  try {
    yield* keep(world, node, key, planned)
  } catch (error) {
    if (world.flaw !== 'takes-an-unknown-commit-for-kept' || error !== outage) throw error
  }
  return true
}

function* keep(world: World, node: Node, key: Key, planned: PlannedSignal): Process {
  yield* transaction(world.database, node, function* (tx) {
    const { kind, poison } = planned
    const signal: Signal = { id: world.id(), key, kind, poison, sequence: 0, triaged: false }
    const job = enqueue(world, tx, { kind: 'triage', signal }, world.instantOn(node))
    tx.write(() => {
      signal.sequence = world.database.signals.size
      world.database.signals.set(signal.id, signal)
      key.lane.push(job)
      world.oracle.signals.kept(signal, planned)
    })
    yield world.pause()
  })
}
