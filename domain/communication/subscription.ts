import type { Rank } from '../severity/scheme.ts'
import type { Audience, Subscribable } from './audience.ts'

/** A person who wants to hear of incidents of these services (none: of all), of that level or worse (null: any). */
export type Subscriber = {
  subscription: string
  person: string
  audience: Subscribable
  services: readonly string[]
  atLeastRank: Rank | null
  via: string | null
}

/** `participants` are the only ones who may hear of a private incident; null for one that is not. */
export type Subject = { service: string | null; rank: Rank; participants: readonly string[] | null }

/** Who hears of it, each once and by the first subscription that fits. */
export function subscribersOf<S extends Subscriber>(
  all: readonly S[],
  audience: Audience,
  { service, rank, participants }: Subject,
): S[] {
  const fitting = all.filter(
    (one) =>
      one.audience === audience &&
      (one.services.length === 0 || (service !== null && one.services.includes(service))) &&
      (one.atLeastRank === null || rank <= one.atLeastRank) &&
      (participants === null || participants.includes(one.person)),
  )
  const firsts = new Map(fitting.toReversed().map((one) => [one.person, one]))
  return fitting.filter((one) => firsts.get(one.person) === one)
}
