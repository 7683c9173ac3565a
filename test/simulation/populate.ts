import type { Key, Method } from './rows.ts'
import type { PlannedAction, PlannedPerson } from './scenario.ts'
import { acknowledge, escalateByHand, merge, snooze, unacknowledge } from './shell/answers.ts'
import { sendSignal } from './shell/intake.ts'
import type { World } from './world.ts'

/** Puts people and policies into the database, and everything the scenario plans onto the timeline. */
export function populate(world: World): void {
  const { scenario, database } = world
  database.policies = [...scenario.policies]
  for (const planned of scenario.people) addPerson(world, planned)
  for (const { at, policy, becomes } of scenario.edits) {
    world.spawn(null, () => void (database.policies[policy] = becomes), at)
  }
  for (const { from, to } of scenario.faults.databaseAway) planOutage(world, from, to)
  addKeys(world)
  for (let at = 60_000; at < scenario.endAt; at += 60_000) world.spawn(null, () => world.oracle.audit(), at)
}

function addPerson(world: World, planned: PlannedPerson): void {
  const { people, methods } = world.database
  const own = planned.methods.map((method): Method => {
    const row = {
      ...method,
      number: methods.length,
      deletedAt: null,
      lastSentAt: null,
      openBundle: null,
      lockedBy: null,
    }
    methods.push(row)
    return row
  })
  const person = {
    id: planned.id,
    number: people.length,
    methods: own,
    rules: planned.rules,
    deletedAt: null as Date | null,
  }
  people.push(person)
  if (planned.deletedAt !== null)
    world.spawn(null, () => void (person.deletedAt = new Date(Math.ceil(world.now))), planned.deletedAt)
  const [lost] = own
  if (planned.lostMethodAt !== null && lost) {
    world.spawn(null, () => void (lost.deletedAt = new Date(Math.ceil(world.now))), planned.lostMethodAt)
  }
}

function planOutage(world: World, from: number, to: number): void {
  world.oracle.availability.disturbed(from, to + 5000)
  world.spawn(null, () => world.database.goAway(), from)
  world.spawn(null, () => void (world.database.away = false), to)
}

function addKeys(world: World): void {
  for (const [id, planned] of world.scenario.keys.entries()) {
    const { policy, urgency, reopenMinutes } = planned
    const key: Key = {
      id,
      policy,
      urgency,
      reopenMinutes,
      open: null,
      latest: null,
      incidents: 0,
      lane: [],
      lockedBy: null,
    }
    world.database.keys.push(key)
    for (const signal of planned.signals) world.spawn(null, () => sendSignal(world, key, signal), signal.at)
    for (const action of planned.actions) world.spawn(null, () => act(world, key, action), action.at)
  }
}

function act(world: World, key: Key, action: PlannedAction): void {
  const incident = key.latest
  if (!incident) return
  const seen = incident.escalation.position
  switch (action.do) {
    case 'acknowledge':
      return world.persist((node) => acknowledge(world, node, incident))
    case 'unacknowledge':
      return world.persist((node) => unacknowledge(world, node, incident))
    case 'escalate':
      return world.persist((node) => escalateByHand(world, node, incident, seen))
    case 'snooze':
      return world.persist((node) => snooze(world, node, incident, new Date(action.until)))
    case 'merge': {
      const target = world.database.keys[action.into]?.open
      if (target) world.persist((node) => merge(world, node, incident, target))
    }
  }
}
