import type { Policy, Step, Target } from '../../domain/escalation/policy.ts'
import type { Channel, Rule } from '../../domain/notification/plan.ts'
import type { Random } from './random.ts'
import type { Frame, PlannedMethod, PlannedPerson, Rota } from './scenario.ts'

const minute = 60_000

/**
 * Waits are multiples of 5.625 s: whole milliseconds, and no sum of them is 30 or 60 s, so that no
 * page of one incident falls on the very instant at which a bundle is sent.
 */
const waitUnit = 3 / 32

const channels: Channel[] = ['sms', 'voice', 'email', 'webhook']

export function person(random: Random, index: number, { calm, stormAt }: Frame): PlannedPerson {
  const id = `person-${index}`
  const count = random.chance(0.1) ? 0 : random.between(1, 3)
  const methods = Array.from({ length: count }, (_, number) => ({
    id: `${id}/${number}`,
    channel: random.pick(channels),
    invalid: !calm && random.chance(0.06),
  }))
  const vias = random.chance(0.15) ? [`${id}/lost`] : [...methods.map((method) => method.id), `${id}/lost`]
  // Between two milliseconds, so that it is plain what a step of either found.
  const loss = () => (!calm && random.chance(0.15) ? stormAt + random.below(8 * minute) + 0.5 : null)
  return {
    id,
    methods,
    rules: { high: rules(random, vias), low: rules(random, vias) },
    deletedAt: loss(),
    lostMethodAt: loss(),
  }
}

function rules(random: Random, vias: string[]): Rule[] {
  return Array.from({ length: random.between(0, 3) }, (_, index) => ({
    afterMinutes: index * random.between(4, 16) * waitUnit,
    via: random.pick(vias),
  }))
}

export function administrator(id: string): PlannedPerson {
  const methods: PlannedMethod[] = [
    { id: `${id}/0`, channel: 'sms', invalid: false },
    { id: `${id}/1`, channel: 'email', invalid: false },
  ]
  return { id, methods, rules: { high: [], low: [] }, deletedAt: null, lostMethodAt: null }
}

export function rota(random: Random, ids: string[], { quietAt }: Frame): Rota {
  const people = [random.pick(ids), random.pick(ids)]
  const from = random.below(quietAt)
  const gap = random.chance(0.6) ? { from, to: from + random.between(5, 40) * minute } : null
  return { people, turnMs: random.between(7 * minute, 60 * minute), gap }
}

export function policy(random: Random, ids: string[]): Policy {
  const steps = Array.from({ length: random.between(1, 3) }, () => step(random, ids))
  return { steps, repeat: random.between(0, 2) }
}

function step(random: Random, ids: string[]): Step {
  const targets = Array.from({ length: random.between(1, 3) }, () => target(random, ids))
  return { waitMinutes: random.between(6, 60) * waitUnit, targets, roundRobin: random.chance(0.3) }
}

function target(random: Random, ids: string[]): Target {
  return random.chance(0.5)
    ? { schedule: random.pick(['first', 'second', 'third']) }
    : { person: random.pick(ids) }
}
