import { createServer, type Server } from 'node:http'

/** Takes webhooks and notes when each trouble arrived for the first time, by the instant that it was sent with. */
export class Receiver {
  readonly url: string
  /** Milliseconds from sending to arriving, by the trouble's name. */
  readonly arrivals = new Map<string, number>()
  repeated = 0
  lastAt = 0
  readonly #server: Server

  private constructor(server: Server, url: string) {
    this.#server = server
    this.url = url
  }

  static async start(): Promise<Receiver> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const receiver = new Receiver(server, `http://127.0.0.1:${port}/hook`)
    server.on('request', (request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        receiver.#take(body)
        response.end()
      })
    })
    return receiver
  }

  #take(body: string): void {
    const now = performance.now()
    for (const [, name, sentAt] of body.matchAll(/"Disk almost full on ([\w-]+) ([\d.]+)"/g)) {
      if (name === undefined) continue
      this.lastAt = now
      if (this.arrivals.has(name)) continue
      this.arrivals.set(name, now - Number(sentAt))
    }
  }

  async waitFor(count: number, timeoutMs: number): Promise<void> {
    const until = performance.now() + timeoutMs
    while (this.arrivals.size < count && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  reset(): void {
    this.arrivals.clear()
    this.repeated = 0
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}
