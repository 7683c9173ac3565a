import { setTimeout as sleep } from 'node:timers/promises'
import { KEY } from './short-walk.ts'

type Options = {
  /** Where signals go now; asked before each. */
  url: () => string
  connections: number
  pauseMs: number
  /** Every so many signals is critical and pages; the others only open incidents. Default: all page. */
  pagesEvery?: number
}

/** Clients that post signals, each its own, and post one again until it is answered with 202, as vendors' agents do. */
export class SignalStream {
  readonly accepted = new Map<string, { paging: boolean; at: number }>()
  /** Answers by status; 0 when there was none. */
  readonly answers = new Map<number, number>()
  readonly faults: string[] = []
  readonly #options: Options
  readonly #clients: Promise<void>[]
  #flowing = true
  #sent = 0

  constructor(options: Options) {
    this.#options = options
    this.#clients = Array.from({ length: options.connections }, () => this.#client())
  }

  /** Signals that nobody accepted are given up. */
  async stop(): Promise<void> {
    this.#flowing = false
    await Promise.all(this.#clients)
  }

  count(status: number): number {
    return this.answers.get(status) ?? 0
  }

  async #client(): Promise<void> {
    const { pauseMs, pagesEvery = 1 } = this.#options
    while (this.#flowing) {
      const number = (this.#sent += 1)
      const signal = { dedupKey: `signal-${number}`, paging: number % pagesEvery === 0 }
      while (this.#flowing && !(await this.#post(signal))) await sleep(100)
      await sleep(pauseMs * (0.5 + Math.random()))
    }
  }

  async #post({ dedupKey, paging }: { dedupKey: string; paging: boolean }): Promise<boolean> {
    try {
      const { status, headers } = await postSignal(
        this.#options.url(),
        dedupKey,
        paging ? 'critical' : 'info',
      )
      this.#note(status)
      if (status === 503 && !headers.has('retry-after')) this.faults.push('503 without Retry-After')
      if (![202, 429, 503].includes(status)) this.faults.push(`${dedupKey} was answered ${status}`)
      if (status === 202) this.accepted.set(dedupKey, { paging, at: Date.now() })
      return status === 202
    } catch {
      this.#note(0)
      return false
    }
  }

  #note(status: number): void {
    this.answers.set(status, this.count(status) + 1)
  }
}

export async function postSignal(url: string, dedupKey: string, severity = 'critical', action = 'trigger') {
  const response = await fetch(`${url}/v2/enqueue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(20_000),
    body: JSON.stringify({
      routing_key: KEY,
      event_action: action,
      dedup_key: dedupKey,
      payload: { summary: `Trouble ${dedupKey}`, source: 'test', severity },
    }),
  })
  await response.arrayBuffer()
  return { status: response.status, headers: response.headers }
}
