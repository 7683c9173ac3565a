type Attempt = { startedAt: Date; provider: number }

export type Travelled = {
  createdAt: Date
  attempts: readonly Attempt[]
  acceptedAt: Date | null
  deliveredAt: Date | null
  answeredAt: Date | null
  failedAt: Date | null
}

/** `provider` counts from 0, the preferred one; null where no provider is meant. */
export type Hop = {
  hop: 'queued' | 'sent' | 'accepted' | 'delivered' | 'answered' | 'failed'
  at: Date
  provider: number | null
}

/** The way of a message as far as it got, in the order of time. */
export function hopsOf(travelled: Travelled): Hop[] {
  const { createdAt, attempts, acceptedAt, deliveredAt, answeredAt, failedAt } = travelled
  const reached = (hop: Hop['hop'], at: Date | null): Hop[] => (at ? [{ hop, at, provider: null }] : [])
  const hops: Hop[] = [
    { hop: 'queued', at: createdAt, provider: null },
    ...attempts.map(({ startedAt, provider }): Hop => ({ hop: 'sent', at: startedAt, provider })),
    ...reached('accepted', acceptedAt),
    ...reached('delivered', deliveredAt),
    ...reached('answered', answeredAt),
    ...reached('failed', failedAt),
  ]
  return hops.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
