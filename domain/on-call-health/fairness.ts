/** `available` is the part of the time, from 0 to 1, in which the person could be on call at all. */
export type Carried = { readonly person: string; readonly points: number; readonly available: number }

export type Share = Carried & { readonly share: number; readonly fairShare: number }

export type Fairness = {
  /** From 100, each carries what is theirs, to 0, one carries all; null where there is nothing to share, or nobody to share it with. */
  readonly score: number | null
  readonly shares: readonly Share[]
}

/**
 * The part of the load that would have to change hands for everybody to carry their fair share (the Hoover index),
 * measured against the worst there could be: all of it on the person with the smallest fair share.
 */
export function fairness(carried: readonly Carried[]): Fairness {
  const total = sum(carried.map(({ points }) => points))
  const present = sum(carried.map(({ available }) => available))
  const shares = carried.map((each) => ({
    ...each,
    share: total === 0 ? 0 : each.points / total,
    fairShare: present === 0 ? 0 : each.available / present,
  }))
  const worst = 1 - Math.min(...shares.map(({ fairShare }) => fairShare))
  if (total === 0 || present === 0 || shares.length < 2 || worst <= 0) return { score: null, shares }
  const changing = sum(shares.map(({ share, fairShare }) => Math.abs(share - fairShare))) / 2
  return { score: Math.max(0, Math.round(100 * (1 - changing / worst))), shares }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0)
}
