import type { Policy } from '../../domain/escalation/policy.ts'
import type { Channel, Rule } from '../../domain/notification/plan.ts'
import { administrator, person, policy, rota } from './cast.ts'
import { type Faults, faultsOf, isCalm } from './faults.ts'
import { plannedKey } from './plot.ts'
import { Random } from './random.ts'

export type PlannedSignal = { at: number; kind: 'trigger' | 'resolve'; poison: boolean }

export type PlannedAction =
  | { at: number; do: 'acknowledge' | 'escalate' | 'unacknowledge' }
  | { at: number; do: 'snooze'; until: number }
  | { at: number; do: 'merge'; into: number }

export type PlannedKey = {
  policy: number
  urgency: 'high' | 'low'
  reopenMinutes: number
  signals: PlannedSignal[]
  actions: PlannedAction[]
}

export type PlannedMethod = { id: string; channel: Channel; invalid: boolean }

export type PlannedPerson = {
  id: string
  methods: PlannedMethod[]
  rules: { high: Rule[]; low: Rule[] }
  deletedAt: number | null
  lostMethodAt: number | null
}

/** Who is on call: `people` take turns of `turnMs`; in a gap nobody is. */
export type Rota = { people: string[]; turnMs: number; gap: { from: number; to: number } | null }

/** What everything in a scenario is planned around. */
export type Frame = { calm: boolean; keys: number; stormAt: number; quietAt: number }

export type Scenario = {
  seed: number
  faults: Faults
  /** Troubles stop here; what they delayed has until `endAt` to happen. */
  quietAt: number
  endAt: number
  people: PlannedPerson[]
  administrators: string[]
  rotas: Map<string, Rota>
  policies: Policy[]
  edits: { at: number; policy: number; becomes: Policy }[]
  keys: PlannedKey[]
  /** How likely a person who is paged acknowledges. */
  answers: number
}

const minute = 60_000

export function scenarioOf(seed: number, keys: number): Scenario {
  const random = new Random(seed)
  const quietAt = (60 + keys * random.between(1, 3)) * minute
  const stormAt = random.between(minute, quietAt - 40 * minute)
  const frame = { calm: isCalm(seed), keys, stormAt, quietAt }
  const people = times(random.between(6, 10), (index) => person(random, index, frame))
  const ids = people.map(({ id }) => id)
  const rotas = new Map(['first', 'second', 'third'].map((id) => [id, rota(random, ids, frame)]))
  const policies = [{ steps: [], repeat: 1 }, ...times(5, () => policy(random, ids))]
  return {
    seed,
    faults: faultsOf(seed, quietAt),
    quietAt,
    endAt: quietAt + 50 * minute,
    people: [...people, administrator('admin-1'), administrator('admin-2')],
    administrators: ['admin-1', 'admin-2'],
    rotas,
    policies,
    edits: times(6, () => ({
      at: random.below(quietAt),
      policy: random.between(1, 5),
      becomes: policy(random, ids),
    })),
    keys: times(keys, (index) => plannedKey(random, index, policies, frame)),
    answers: random.pick([0.1, 0.2, 0.35]),
  }
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
