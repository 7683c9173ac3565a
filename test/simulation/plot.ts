import type { Policy } from '../../domain/escalation/policy.ts'
import type { Random } from './random.ts'
import type { Frame, PlannedAction, PlannedKey, PlannedSignal } from './scenario.ts'

const minute = 60_000

/** What one alert does, and what people do about its incident besides answering their pages. */
export function plannedKey(random: Random, index: number, policies: Policy[], frame: Frame): PlannedKey {
  const inStorm = random.chance(0.4)
  const at = inStorm
    ? frame.stormAt + random.below(2 * minute)
    : random.between(1000, frame.quietAt - 40 * minute)
  const poison = random.chance(0.02)
  const policy = random.chance(0.9) ? random.between(1, 5) : 0
  const nextStepAt = at + (policies[policy]?.steps[0]?.waitMinutes ?? 5) * minute
  return {
    policy,
    urgency: random.chance(0.7) ? 'high' : 'low',
    reopenMinutes: random.chance(0.5) ? 10 : 0,
    signals: [{ at, kind: 'trigger', poison }, ...(poison ? [] : laterSignals(random, at))],
    actions: poison
      ? []
      : [
          ...actions(random, at, nextStepAt),
          ...merges(random, index, at, frame),
          ...presses(random, at, nextStepAt, frame),
        ],
  }
}

function laterSignals(random: Random, at: number): PlannedSignal[] {
  const signals: PlannedSignal[] = []
  // Never two of one key in the same millisecond, where either order would be right.
  const add = (kind: PlannedSignal['kind'], earliest: number, latest: number) => {
    const drawn = random.between(earliest, latest)
    const isOdd = (drawn - at) % 2 === 1
    const planned = { at: drawn + (isOdd === (kind === 'trigger') ? 0 : 1), kind, poison: false }
    signals.push(planned)
    return planned.at
  }
  if (random.chance(0.3)) add('trigger', at + 1, at + random.pick([15, 5 * minute]))
  if (random.chance(0.65)) return signals
  const resolvedAt = add('resolve', at + 2, at + random.pick([1000, 20 * minute]))
  if (random.chance(0.5)) add('trigger', resolvedAt + 50, resolvedAt + 15 * minute)
  return signals
}

function actions(random: Random, at: number, nextStepAt: number): PlannedAction[] {
  const planned: PlannedAction[] = []
  const soon = () => at + random.between(2000, 12 * minute)
  if (random.chance(0.15)) planned.push({ at: sometime(random, at, nextStepAt + 1), do: 'acknowledge' })
  if (random.chance(0.1)) planned.push({ at: soon() + 10 * minute, do: 'unacknowledge' })
  if (random.chance(0.12)) {
    const from = soon()
    const until = from + random.between(minute, 9 * minute)
    planned.push({ at: from, do: 'snooze', until })
    if (random.chance(0.4)) planned.push({ at: random.between(from + 1, until), do: 'escalate' })
  }
  return planned
}

function merges(random: Random, index: number, at: number, { keys }: Frame): PlannedAction[] {
  if (index === 0 || !random.chance(0.06)) return []
  return [{ at: at + random.between(2000, 12 * minute), do: 'merge', into: random.below(keys) }]
}

/** Sometimes two people press; in the calm, where the order of one instant is free, not at the same moment. */
function presses(random: Random, at: number, nextStepAt: number, { calm }: Frame): PlannedAction[] {
  if (!random.chance(0.15)) return []
  const first: PlannedAction = { at: sometime(random, at, nextStepAt), do: 'escalate' }
  return random.chance(0.5) ? [first, { ...first, at: first.at + (calm ? 20_000 : 0) }] : [first]
}

/** Often just when the next step is due, which is when it matters. */
function sometime(random: Random, at: number, nextStepAt: number): number {
  return random.chance(0.4) ? nextStepAt + 2 * random.between(1, 20) : at + random.between(2000, 12 * minute)
}
