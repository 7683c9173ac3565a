import type { ChangeKind } from './kind-of-change.ts'

/** One change as seen from an incident; `minutesBefore` is negative for what came after the beginning. */
export type Suspect = {
  readonly kind: ChangeKind
  /** 0: of the service itself; 1: of one that it needs; and so on. */
  readonly distance: number
  readonly minutesBefore: number
  /** The beginning is the detection, and the trouble may have begun earlier. */
  readonly beginningIsGuessed?: boolean
}

/** From 0 to 1: no probability, but an order in which to look. */
export type Likelihood = { readonly likelihood: number; readonly because: string[] }

/** Three things count, and each may only take away: how near in time, how near in the dependencies, and what it was. */
export function likelihoodOf(suspect: Suspect): Likelihood {
  const parts = [nearnessInTime(suspect), nearnessInDependencies(suspect), weightOfKind[suspect.kind]]
  const product = parts.reduce((left, { weight }) => left * weight, 1)
  return { likelihood: Math.round(product * 100) / 100, because: parts.map(({ because }) => because) }
}

type Part = { readonly weight: number; readonly because: string }

/** Monitoring takes a few minutes to notice, so a change of the last minutes before a detection is no less likely. */
const near = [
  { withinMinutes: 15, weight: 1 },
  { withinMinutes: 60, weight: 0.85 },
  { withinMinutes: 4 * 60, weight: 0.6 },
  { withinMinutes: 24 * 60, weight: 0.35 },
] as const
const longAgo = 0.15

function nearnessInTime({ minutesBefore, beginningIsGuessed = false }: Suspect): Part {
  const words = lengthOf(Math.abs(minutesBefore))
  if (minutesBefore < 0)
    return { weight: 0, because: `it came ${words} after the trouble began, so it did not start it` }
  const weight = near.find(({ withinMinutes }) => minutesBefore <= withinMinutes)?.weight ?? longAgo
  return { weight, because: `${words} before the trouble ${beginningIsGuessed ? 'was detected' : 'began'}` }
}

const distances: readonly Part[] = [
  { weight: 1, because: 'on the service itself' },
  { weight: 0.75, because: 'on a service that it needs directly' },
]

function nearnessInDependencies({ distance }: Suspect): Part {
  return (
    distances[distance] ?? {
      weight: Math.max(0.2, 0.75 ** distance),
      because: `${distance} dependencies away`,
    }
  )
}

const weightOfKind: Record<ChangeKind, Part> = {
  deployment: { weight: 1, because: 'a deployment' },
  schema: { weight: 1, because: 'a change of a database' },
  configuration: { weight: 0.95, because: 'a change of configuration' },
  flag: { weight: 0.9, because: 'a feature flag' },
  infrastructure: { weight: 0.8, because: 'a change of infrastructure' },
  other: { weight: 0.6, because: 'of a kind that is not known' },
}

function lengthOf(minutes: number): string {
  if (minutes < 1) return 'less than a minute'
  if (minutes < 90) return `${Math.round(minutes)} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}

type Weighed = { likelihood: number; minutesBefore: number }

/** The likeliest first; of the equally likely the one nearest to the beginning. */
export function byLikelihood(one: Weighed, other: Weighed): number {
  return other.likelihood - one.likelihood || Math.abs(one.minutesBefore) - Math.abs(other.minutesBefore)
}
