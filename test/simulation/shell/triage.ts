import { after } from '../../../domain/time/instant.ts'
import { type Transaction, unworkable } from '../database.ts'
import type { Escalation, Incident, Key, Signal } from '../rows.ts'
import type { Process } from '../timeline.ts'
import type { World } from '../world.ts'
import { endEscalation, startEscalation } from './escalate.ts'

export function* triage(world: World, tx: Transaction, signal: Signal): Process {
  if (signal.poison) throw unworkable
  const { key } = signal
  if (world.flaw !== 'raises-alerts-without-a-lock') yield* tx.lock(key)
  yield* signal.kind === 'trigger' ? trigger(world, tx, key) : resolve(world, tx, key)
  tx.write(() => void (signal.triaged = true))
}

function* trigger(world: World, tx: Transaction, key: Key): Process {
  if (key.open) return
  const { latest } = key
  if (latest && (yield* mayReopen(world, tx, key, latest))) yield* reopen(world, tx, key, latest)
  else yield* openIncident(world, tx, key, key.policy)
}

function* mayReopen(
  world: World,
  tx: Transaction,
  key: Key,
  incident: Incident,
): Generator<number, boolean, void> {
  yield* tx.lock(incident)
  const { status, resolvedAt } = incident
  if (status !== 'resolved' || !resolvedAt || key.reopenMinutes === 0) return false
  return world.instantOn(tx.node) < after(resolvedAt, { minutes: key.reopenMinutes })
}

function* reopen(world: World, tx: Transaction, key: Key, incident: Incident): Process {
  yield* tx.lock(incident.escalation)
  tx.write(() => {
    incident.status = 'investigating'
    incident.snoozedUntil = null
    incident.openAlerts = 1
    key.open = incident
    world.oracle.incidents.raised(key)
    world.oracle.incidents.wantsAnswer(incident)
  })
  if (world.flaw !== 'reopens-quietly')
    yield* startEscalation(world, tx, incident, incident.escalation.policyId)
}

export function* openIncident(world: World, tx: Transaction, key: Key, policyId: number): Process {
  const escalations: Escalation[] = []
  const incident: Incident = {
    key,
    id: world.id(),
    ordinal: key.incidents,
    status: 'detected',
    acknowledgedAt: null,
    snoozedUntil: null,
    resolvedAt: null,
    openAlerts: 1,
    escalations,
    get escalation() {
      return latestOf(escalations)
    },
    lockedBy: null,
  }
  tx.write(() => {
    key.incidents += 1
    key.open = incident
    key.latest = incident
    world.database.incidents.push(incident)
    world.oracle.incidents.raised(key)
    world.oracle.incidents.wantsAnswer(incident)
  })
  yield* startEscalation(world, tx, incident, policyId)
}

function latestOf(escalations: Escalation[]): Escalation {
  const latest = escalations.at(-1)
  if (!latest) throw new Error('an incident is opened together with its escalation')
  return latest
}

function* resolve(world: World, tx: Transaction, key: Key): Process {
  const incident = key.open
  if (!incident) return
  yield* tx.lock(incident)
  const isLast = incident.openAlerts === 1
  tx.write(() => {
    key.open = null
    world.oracle.incidents.cleared(key)
    incident.openAlerts -= 1
  })
  if (!isLast) return
  yield* tx.lock(incident.escalation)
  const now = world.instantOn(tx.node)
  tx.write(() => {
    incident.status = 'resolved'
    incident.resolvedAt = now
    world.oracle.incidents.answered(incident, 'resolved')
  })
  if (world.flaw !== 'resolves-without-ending-the-walk') endEscalation(world, tx, incident.escalation)
}
