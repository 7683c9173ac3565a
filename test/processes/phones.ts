import type { ServerResponse } from 'node:http'
import { startHttpFake, type Call, type HttpFake } from '../world/http-fake.ts'

export type Rung = {
  /** Whose phone. */
  person: string
  incident: string
  page: string
  key: string
  possibleDuplicate: boolean
  at: number
}

type Body = { page_id: string; incident: { id: string }; possible_duplicate?: boolean }

/** The webhooks of everybody. Every so many calls the answer takes its time, though the message has arrived. */
export class Phones {
  readonly rung: Rung[] = []
  answering = 0
  readonly #slowness: { every: number; ms: number }
  #server: HttpFake | undefined

  private constructor(slowness: { every: number; ms: number }) {
    this.#slowness = slowness
  }

  static async start(slowness = { every: Infinity, ms: 0 }): Promise<Phones> {
    const phones = new Phones(slowness)
    phones.#server = await startHttpFake((call, response) => phones.#ring(call, response))
    return phones
  }

  get url(): string {
    return this.#server?.url ?? ''
  }

  of(incident: string): string[] {
    return this.rung.filter((one) => one.incident === incident).map(({ person }) => person)
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  #ring({ path, headers, text }: Call, response: ServerResponse): void {
    const body: Body = JSON.parse(text)
    this.rung.push({
      person: path.slice(1),
      incident: body.incident.id,
      page: body.page_id,
      key: String(headers['idempotency-key']),
      possibleDuplicate: body.possible_duplicate ?? false,
      at: Date.now(),
    })
    this.answering += 1
    response.once('close', () => (this.answering -= 1))
    const { every, ms } = this.#slowness
    setTimeout(() => response.writeHead(200).end('{}'), this.rung.length % every === 0 ? ms : 0)
  }
}
