export type Rate = { perSecond: number; burst: number }

type Bucket = { tokens: number; at: number }

/** A bucket of tokens per integration, on each node. It fills by `perSecond` up to `burst`. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()

  /** Takes a token: null, or how many seconds it takes until there is one again. */
  take(key: string, { perSecond, burst }: Rate, now: Date): number | null {
    const at = now.getTime()
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at }
    const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
    const taken = tokens >= 1
    this.#buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at })
    return taken ? null : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  }
}
