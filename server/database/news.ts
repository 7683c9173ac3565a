import { Client, type ClientConfig, type Pool } from 'pg'
import type { News } from './transaction.ts'

const CHANNEL = 'tocsin_news'
/** NOTIFY serialises commits, so a node sends at most one in this time. */
const GATHER_MS = 5
const CHECK_EVERY_MS = 8_000
const RECONNECT_MS = 1_000
/** The name under which the database knows the connections that listen. */
const LISTENING_AS = 'tocsin news'

type Listener = (news: News) => void

/**
 * Tells this node and the others what has come to be. It is a hint: who missed it finds out by polling.
 * A listening connection that has died without a word is noticed by its checks and replaced. A node that is alone
 * tells nobody: each newcomer greets, and the checks see who has left.
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
  #alone = false
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
    if (this.#alone) return
    this.#gather(news)
    this.#sending ??= setTimeout(() => this.#send(), GATHER_MS)
  }

  #gather(news: News): void {
    const key = keyOf(news)
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
    this.#alone = false
    for (const item of news) for (const listener of this.#listeners) listener(parse(item))
  }

  async #connect(): Promise<void> {
    const client = new Client({
      ...this.#connection(),
      application_name: LISTENING_AS,
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
      // The greeting, which names no news: whoever hears it is not alone any more.
      this.#sending ??= setTimeout(() => this.#send(), GATHER_MS)
      await this.#lookAround(client)
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
    await this.#lookAround(client).catch(() => this.#reconnect(client))
  }

  async #lookAround(client: Client): Promise<void> {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()`,
      [LISTENING_AS],
    )
    this.#alone = rows[0]?.others === 0
  }
}

/** Of news with the same key one is enough. */
function keyOf(news: News): string {
  if (news.topic === 'jobs') return `jobs ${news.kind}`
  return news.topic === 'presence' ? `presence ${news.incidentId}` : news.topic
}

type Wire = { topic: 'jobs'; kind: string; runAt: string } | Exclude<News, { topic: 'jobs' }>

function parse(item: Wire): News {
  return item.topic === 'jobs' ? { ...item, runAt: new Date(item.runAt) } : item
}
