import type { HandOff } from './hand-offs.ts'

/** A hand-over that is written down and ahead; it keeps its id, and with it what was noted. */
export type KnownHandOver = HandOff & { readonly id: string }

type Reconciled = {
  readonly created: readonly HandOff[]
  readonly changed: readonly KnownHandOver[]
  readonly removed: readonly string[]
}

/** The one of the same instant is the same, else one between the same people, which was moved. */
export function reconcileHandOvers(known: readonly KnownHandOver[], planned: readonly HandOff[]): Reconciled {
  const left = new Set(known)
  const take = (isSame: (one: KnownHandOver) => boolean): KnownHandOver | undefined => {
    const found = [...left].find(isSame)
    if (found) left.delete(found)
    return found
  }
  const atOnce = planned.map((hand) => ({
    hand,
    same: take((one) => one.at.getTime() === hand.at.getTime()),
  }))
  const matched = atOnce.map(({ hand, same }) => ({
    hand,
    same: same ?? take((one) => peopleOf(one) === peopleOf(hand)),
  }))
  return {
    created: matched.flatMap(({ hand, same }) => (same ? [] : [hand])),
    changed: matched.flatMap(({ hand, same }) =>
      same && !equal(same, hand) ? [{ ...hand, id: same.id }] : [],
    ),
    removed: [...left].map(({ id }) => id),
  }
}

function equal(one: HandOff, other: HandOff): boolean {
  return (
    one.at.getTime() === other.at.getTime() &&
    one.since.getTime() === other.since.getTime() &&
    peopleOf(one) === peopleOf(other)
  )
}

function peopleOf({ outgoing, incoming }: HandOff): string {
  return `${outgoing.join(' ')} to ${incoming.join(' ')}`
}
