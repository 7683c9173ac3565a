import type { Position } from '../../../domain/escalation/policy.ts'
import { transaction, type Transaction } from '../database.ts'
import type { Node } from '../nodes.ts'
import type { Incident } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { endEscalation, fire, startEscalation } from './escalate.ts'
import { enqueue } from './jobs.ts'

/** Handlers answer true once the request needs no repeating, even when there was nothing left to do. */
type Handled = Generator<number, boolean, void>

export function* acknowledge(world: World, node: Node, incident: Incident): Handled {
  yield* transaction(world.database, node, function* (tx) {
    yield* tx.lock(incident)
    if (isOver(incident)) return
    yield* tx.lock(incident.escalation)
    const now = world.instantOn(node)
    tx.write(() => {
      incident.status = 'acknowledged'
      incident.acknowledgedAt ??= now
      incident.snoozedUntil = null
      world.oracle.incidents.answered(incident, 'acknowledged')
    })
    if (world.flaw !== 'acknowledges-without-ending-the-walk') endEscalation(world, tx, incident.escalation)
  })
  return true
}

/** By hand, or because the acknowledgement has become stale. */
export function* unacknowledge(world: World, node: Node, incident: Incident): Handled {
  yield* transaction(world.database, node, function* (tx) {
    yield* tx.lock(incident)
    if (incident.status !== 'acknowledged') return
    yield* tx.lock(incident.escalation)
    endEscalation(world, tx, incident.escalation)
    tx.write(() => {
      incident.status = 'detected'
      world.oracle.incidents.wantsAnswer(incident)
    })
    if (world.flaw === 'unacknowledges-quietly') return
    yield* startEscalation(world, tx, incident, incident.escalation.policyId)
  })
  return true
}

export function* snooze(world: World, node: Node, incident: Incident, until: Date): Handled {
  yield* transaction(world.database, node, function* (tx) {
    yield* tx.lock(incident)
    if (incident.status !== 'detected' || incident.snoozedUntil || until <= world.instantOn(node)) return
    yield* tx.lock(incident.escalation)
    endEscalation(world, tx, incident.escalation)
    tx.write(() => {
      incident.snoozedUntil = until
      world.oracle.incidents.answered(incident, 'snoozed')
    })
    enqueue(world, tx, { kind: 'wake', incident, until }, until)
  })
  return true
}

export function* wake(world: World, tx: Transaction, incident: Incident, until: Date): Process {
  yield* tx.lock(incident)
  if (incident.snoozedUntil !== until) return
  if (world.flaw !== 'wakes-without-clearing-the-snooze') tx.write(() => void (incident.snoozedUntil = null))
  if (incident.status !== 'detected') return
  yield* tx.lock(incident.escalation)
  tx.write(() => world.oracle.incidents.wantsAnswer(incident))
  if (world.flaw === 'wakes-quietly') return
  yield* startEscalation(world, tx, incident, incident.escalation.policyId)
}

/** `seen` is the position that whoever pressed was shown, so that two who press together fire one step. */
export function* escalateByHand(world: World, node: Node, incident: Incident, seen: Position): Handled {
  yield* transaction(world.database, node, function* (tx) {
    yield* tx.lock(incident)
    const { escalation } = incident
    if (world.flaw !== 'fires-without-a-lock') yield* tx.lock(escalation)
    yield world.pause()
    if (isOver(incident)) return
    const resumed = { endedAt: null, position: escalation.position }
    const may = world.decisions.mayFire({ escalation: resumed, incident, job: seen, forced: true })
    tx.write(() => world.oracle.walks.pressed(escalation, seen))
    if (!may.fire) return
    tx.write(() => {
      escalation.endedAt = null
      escalation.forced = true
      incident.snoozedUntil = null
      world.oracle.incidents.resumed(incident)
    })
    yield* fire(world, tx, escalation, seen, 'forced')
  })
  return true
}

/** The alert moves to the target; the source's walk stops. */
export function* merge(world: World, node: Node, source: Incident, target: Incident): Handled {
  yield* transaction(world.database, node, function* (tx) {
    yield* tx.lock(source.key)
    const inOrder = source.id < target.id ? [source, target] : [target, source]
    for (const incident of inOrder) yield* tx.lock(incident)
    if (source.key.open !== source || source === target || isOver(source) || isOver(target)) return
    // Other alerts of the source would have to move too; their keys are not locked here.
    if (source.openAlerts > 1) return
    yield* tx.lock(source.escalation)
    tx.write(() => {
      source.status = 'merged'
      source.key.open = target
      source.key.latest = target
      target.openAlerts += source.openAlerts
      world.oracle.incidents.answered(source, 'merged')
    })
    if (world.flaw !== 'merges-without-ending-the-walk') endEscalation(world, tx, source.escalation)
  })
  return true
}

function isOver({ status }: Incident): boolean {
  return status === 'resolved' || status === 'closed' || status === 'merged'
}
