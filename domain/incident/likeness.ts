import { minutesBetween } from '../time/instant.ts'

/** What two incidents are compared by. `labels` are those of its alerts, written `name=value`. */
export type Compared = {
  id: string
  service: string | null
  labels: ReadonlySet<string>
  tags: readonly string[]
  detectedAt: Date
  /** How many of the words of both they share, from 0 to 1. */
  textRank: number
}

export type Likeness = { score: number; because: string[] }

type Neighbours = { needs: ReadonlyMap<string, number>; neededBy: ReadonlyMap<string, number> }

const alikeText = 0.25
const mostLabels = 3

/** How much another incident has to do with this one, and why; without a reason the score is 0. */
export function likeness(one: Compared, other: Compared, { needs, neededBy }: Neighbours): Likeness {
  const reasons: [score: number, because: string][] = []
  const { service } = other
  if (service !== null && service === one.service) reasons.push([3, `the same service, ${service}`])
  else if (service !== null && needs.has(service)) reasons.push([2, `${one.service} needs ${service}`])
  else if (service !== null && neededBy.has(service)) reasons.push([2, `${service} needs ${one.service}`])
  const labels = [...other.labels].filter((label) => one.labels.has(label)).toSorted()
  if (labels.length > 0)
    reasons.push([
      Math.min(labels.length, mostLabels),
      `labels in common: ${labels.slice(0, mostLabels).join(', ')}`,
    ])
  const tags = other.tags.filter((tag) => one.tags.includes(tag))
  if (tags.length > 0) reasons.push([1, `tags in common: ${tags.join(', ')}`])
  if (other.textRank >= alikeText) reasons.push([1 + Math.min(2, other.textRank * 4), 'its words are alike'])
  const apart = Math.abs(minutesBetween(one.detectedAt, other.detectedAt))
  if (reasons.length > 0 && apart <= 60) reasons.push([1, `${Math.round(apart)} minutes apart`])
  return { score: sum(reasons.map(([score]) => score)), because: reasons.map(([, because]) => because) }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
