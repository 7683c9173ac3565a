import type { FastifyReply } from 'fastify'
import { Refused } from '../../../api/problem.ts'
import type { Api } from '../../http/serve.ts'

const AT_ONCE = 4
const MOST_WAITING = 200

/** Lets a few through at a time. */
class Turnstile {
  readonly #waiting: (() => void)[] = []
  #inside = 0

  async enter(): Promise<void> {
    if (this.#inside < AT_ONCE) {
      this.#inside += 1
      return
    }
    if (this.#waiting.length >= MOST_WAITING) {
      throw new Refused('too-many-requests', 'Too many people sign in at this moment; try again in a minute.')
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#inside -= 1
  }
}

/** Passwords take time to verify, and the connection of their transaction with it: a crowd must not take all of them. */
export function letInOneByOne({ app }: Pick<Api, 'app'>, paths: ReadonlySet<string>): void {
  const turnstile = new Turnstile()
  app.addHook('onRequest', async ({ method, routeOptions }, reply) => {
    if (method === 'GET' || !paths.has(routeOptions.url ?? '')) return
    await turnstile.enter()
    whenDone(reply, () => turnstile.leave())
  })
}

function whenDone({ raw }: FastifyReply, leave: () => void): void {
  let left = raw.closed
  if (left) return leave()
  const leaveOnce = (): void => {
    if (!left) leave()
    left = true
  }
  raw.once('finish', leaveOnce)
  raw.once('close', leaveOnce)
}
