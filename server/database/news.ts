import { Client, type ClientConfig, type Pool } from 'pg'
import type { News } from './transaction.ts'

const CHANNEL = 'tocsin_news'
/** NOTIFY serialises commits, so a node sends at most one in this time. */
const GATHER_MS = 5
const CHECK_EVERY_MS = 8_000
const RECONNECT_MS = 1_000

type Listener = (news: News) => void

/**
 * Tells this node and the others what has come to be. It is a hint: who missed it finds out by polling.
 * A listening connection that has died without a word is noticed by its checks and replaced.
 */
export class NewsExchange {
  readonly #pool: Pool
  readonly #connection: () => ClientConfig
  readonly #sender = Math.random().toString(36).slice(2)
  readonly #listeners: Listener[] = []
  #unsent = new Map<string, News>()
  #sending: NodeJS.Timeout | undefined
  #client: Client | undefined
  #checks: NodeJS.Timeout | undefined
  #closed = false

  constructor(pool: Pool, connection: () => ClientConfig) {
    this.#pool = pool
    this.#connection = connection
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener)
  }

  tell(news: News): void {
    for (const listener of this.#listeners) listener(news)
    this.#gather(news)
    this.#sending ??= setTimeout(() => this.#send(), GATHER_MS)
  }

  #gather(news: News): void {
    const key = news.topic === 'jobs' ? `jobs ${news.kind}` : news.topic
    const known = this.#unsent.get(key)
    if (known?.topic === 'jobs' && news.topic === 'jobs' && known.runAt <= news.runAt) return
    this.#unsent.set(key, news)
  }

  async start(): Promise<void> {
    await this.#connect()
    this.#checks = setInterval(() => void this.#check(), CHECK_EVERY_MS)
    this.#checks.unref()
  }

  async stop(): Promise<void> {
    this.#closed = true
    clearInterval(this.#checks)
    clearTimeout(this.#sending)
    await this.#client?.end().catch(() => {})
  }

  #send(): void {
    this.#sending = undefined
    const payload = JSON.stringify({ from: this.#sender, news: [...this.#unsent.values()] })
    this.#unsent = new Map()
    this.#pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => {})
  }

  #hear(payload: string | undefined): void {
    if (!payload) return
    const { from, news } = JSON.parse(payload) as { from: string; news: Wire[] }
    if (from === this.#sender) return
    for (const item of news) for (const listener of this.#listeners) listener(parse(item))
  }

  async #connect(): Promise<void> {
    const client = new Client({
      ...this.#connection(),
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    this.#client = client
    client.on('error', () => void this.#reconnect(client))
    client.on('end', () => void this.#reconnect(client))
    client.on('notification', ({ payload }) => this.#hear(payload))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch {
      await this.#reconnect(client)
    }
  }

  async #reconnect(lost: Client): Promise<void> {
    if (this.#closed || this.#client !== lost) return
    this.#client = undefined
    lost.end().catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS))
    if (!this.#closed) await this.#connect()
  }

  async #check(): Promise<void> {
    const client = this.#client
    if (!client) return
    await client.query('select 1').catch(() => this.#reconnect(client))
  }
}

type Wire = { topic: 'jobs'; kind: string; runAt: string } | { topic: 'timeline' }

function parse(item: Wire): News {
  return item.topic === 'jobs' ? { ...item, runAt: new Date(item.runAt) } : item
}
