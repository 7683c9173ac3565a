import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import {
  type Call,
  type HttpFake,
  misbehave,
  type Misbehaviour,
  Misbehaviours,
  startHttpFake,
} from './http-fake.ts'
import { Inbox } from './inbox.ts'

type ReceivedIncident = {
  id: string
  title: string
  severity: string
  urgency: string
  service: string | null
  url: string
}

type ReceivedBody = {
  kind?: string
  page_id?: string
  incident?: ReceivedIncident
  incidents?: (ReceivedIncident & { page_id: string; acknowledge_url: string; escalate_url: string })[]
  updated?: boolean
  alert_count?: number
  alerts?: { id: string; summary: string; severity: string; source: string }[]
  acknowledge_url?: string
  escalate_url?: string
  at?: string
  subject?: string
  text?: string
  possible_duplicate?: boolean
}

export type ReceivedWebhook = {
  path: string
  headers: IncomingHttpHeaders
  idempotencyKey: string | null
  body: ReceivedBody
  signature: 'valid' | 'invalid' | 'not checked'
  receivedAt: Date
}

/** Somebody's webhook contact method. Any path is theirs, so that one receiver serves many people. */
export class WebhookReceiver {
  readonly #inbox = new Inbox<ReceivedWebhook>()
  readonly #misbehaviours = new Misbehaviours()
  readonly #secret: string | null
  #held: ServerResponse[] | null = null
  #server: HttpFake | null = null

  private constructor(secret: string | null) {
    this.#secret = secret
  }

  static async start(options: { secret?: string } = {}): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver(options.secret ?? null)
    receiver.#server = await startHttpFake((call, response) => receiver.#receive(call, response))
    return receiver
  }

  get url(): string {
    return this.#server?.url ?? ''
  }

  get received(): readonly ReceivedWebhook[] {
    return this.#inbox.items
  }

  waitFor(fits: (webhook: ReceivedWebhook) => boolean, timeoutMs?: number): Promise<ReceivedWebhook> {
    return this.#inbox.waitFor(fits, timeoutMs)
  }

  failNext(count: number, how: Misbehaviour): void {
    this.#misbehaviours.next(count, how)
  }

  /** Takes what comes and answers nobody, until the function that it gives is called. */
  hold(): () => void {
    const held: ServerResponse[] = []
    this.#held = held
    return () => {
      this.#held = null
      for (const response of held) answer(response)
    }
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  #receive(call: Call, response: ServerResponse): void {
    const how = this.#misbehaviours.take()
    if (how !== null && !misbehave(how, response)) return
    this.#inbox.add(this.#read(call))
    if (how !== null) return
    if (this.#held) this.#held.push(response)
    else answer(response)
  }

  #read({ path, headers, text }: Call): ReceivedWebhook {
    const idempotencyKey = headers['idempotency-key']
    const body: ReceivedBody = JSON.parse(text)
    return {
      path,
      headers,
      idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null,
      body,
      signature:
        this.#secret === null ? 'not checked' : judge(headers['x-tocsin-signature'], this.#secret, text),
      receivedAt: new Date(),
    }
  }
}

function answer(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
}

function judge(header: unknown, secret: string, text: string): 'valid' | 'invalid' {
  const [, seconds, signature] = /^t=(\d+),v1=([\da-f]{64})$/.exec(String(header)) ?? []
  const expected = createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex')
  return signature === expected ? 'valid' : 'invalid'
}
