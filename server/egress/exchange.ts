import type { IncomingHttpHeaders } from 'node:http'
import type { Agent, Dispatcher } from 'undici'
import { EgressFailed, EgressRefused } from './failures.ts'

export type EgressResponse = {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** At most `maxResponseBytes`; `truncated` when there was more. */
  body: Buffer
  truncated: boolean
}

export type Call = {
  origin: string
  path: string
  method: string
  headers: Record<string, string>
  body: string | Buffer | null
  timeoutMs: number
  maxResponseBytes: number
}

/** One request and its answer, within one deadline that a slow drip does not extend. */
export function exchange(agent: Agent, call: Call): Promise<EgressResponse> {
  return new Promise((resolve, reject) => {
    const handler = new Exchange(call, resolve, reject)
    const { origin, path, headers, body } = call
    agent.dispatch({ origin, path, method: call.method, headers, body }, handler)
  })
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #call: Call
  readonly #resolve: (response: EgressResponse) => void
  readonly #reject: (error: Error) => void
  readonly #timer: NodeJS.Timeout
  readonly #chunks: Buffer[] = []
  #controller: Dispatcher.DispatchController | null = null
  #status = 0
  #headers: IncomingHttpHeaders = {}
  #room: number
  #settled = false

  constructor(call: Call, resolve: (response: EgressResponse) => void, reject: (error: Error) => void) {
    this.#call = call
    this.#resolve = resolve
    this.#reject = reject
    this.#room = call.maxResponseBytes
    this.#timer = setTimeout(() => this.#expire(), call.timeoutMs)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // The deadline may pass while the request waits for a connection; then it must not be sent any more.
    if (this.#settled) return controller.abort(new Error('given up'))
    this.#controller = controller
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return
    this.#chunks.push(chunk.subarray(0, this.#room))
    this.#room -= chunk.length
    if (this.#room >= 0) return
    this.#answer({ truncated: true })
    controller.abort(new Error('the answer is too long'))
  }

  onResponseEnd(): void {
    this.#answer({ truncated: false })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (error instanceof EgressRefused) this.#settle(() => this.#reject(error))
    else this.#fail(`${this.#call.origin} did not answer: ${reason(error)}`, error)
  }

  #answer({ truncated }: { truncated: boolean }): void {
    const body = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks)
    this.#settle(() => this.#resolve({ status: this.#status, headers: this.#headers, body, truncated }))
  }

  #expire(): void {
    const expired = new Error(`timeout after ${this.#call.timeoutMs} ms`)
    this.#fail(`${this.#call.origin} did not answer: ${expired.message}`, expired)
    this.#controller?.abort(expired)
  }

  #fail(message: string, cause: Error): void {
    const failure = new EgressFailed(message, { requestLeft: this.#controller !== null, cause })
    this.#settle(() => this.#reject(failure))
  }

  #settle(outcome: () => void): void {
    if (this.#settled) return
    this.#settled = true
    clearTimeout(this.#timer)
    outcome()
  }
}

function reason(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error.message || error.name
}
