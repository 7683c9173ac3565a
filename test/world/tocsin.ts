import pg from 'pg'
import pino from 'pino'
import type { Incident, TimelineEntry } from '../../api/incident.ts'
import { after, type Length } from '../../domain/time/instant.ts'
import { createApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, type Database } from '../../server/database/connect.ts'
import { NewsExchange } from '../../server/database/news.ts'
import { makePartitions } from '../../server/database/partitions.ts'
import { cleanDatabase, type FreshDatabase } from './database.ts'
import { VirtualClock } from './virtual-clock.ts'

export const ADMIN_TOKEN = 'an-administrator-token-for-tests-only'

type Answered<T> = { status: number; headers: Headers; body: T }

export type Settings = {
  /** Default: a Monday morning. */
  startsAt?: string
  environment?: Record<string, string>
  /** Lease of calls to the outside; short where a test lets a node vanish. */
  leaseSeconds?: number
  /** What the public address calls this machine. */
  host?: 'localhost' | 'tocsin.lan'
  /** Serves the web app, for browsers. */
  builtWebApp?: () => Promise<string>
}

/** The whole server on its own database and a clock that the test moves. Vendors are fakes at the network. */
export class Tocsin {
  readonly clock: VirtualClock
  readonly app: App
  readonly url: string
  readonly connection: pg.ClientConfig
  readonly #database: Database
  readonly #fresh: FreshDatabase
  readonly #news: NewsExchange

  private constructor(parts: {
    clock: VirtualClock
    app: App
    url: string
    database: Database
    fresh: FreshDatabase
    news: NewsExchange
  }) {
    this.clock = parts.clock
    this.app = parts.app
    this.url = parts.url
    this.connection = parts.fresh.connection
    this.#database = parts.database
    this.#fresh = parts.fresh
    this.#news = parts.news
  }

  static async start({
    startsAt = '2026-03-02T09:00:00Z',
    environment = {},
    leaseSeconds,
    builtWebApp,
    host,
  }: Settings = {}): Promise<Tocsin> {
    const fresh = await cleanDatabase()
    const config = readConfig({
      TOCSIN_PORT: '0',
      TOCSIN_ADMIN_TOKEN: ADMIN_TOKEN,
      TOCSIN_EGRESS_ALLOW: '127.0.0.0/8',
      ...(leaseSeconds !== undefined && { TOCSIN_LEASE_SECONDS: String(leaseSeconds) }),
      ...environment,
    })
    const clock = new VirtualClock(new Date(startsAt))
    const database = connect({ ...fresh.connection, max: 6 }, () => {})
    const news = new NewsExchange(database.pool, () => fresh.connection)
    const place = { url: config.publicUrl ?? '' }
    const app = await createApp({
      config,
      secretKey: 'a-secret-key-that-only-tests-have',
      database,
      connection: () => fresh.connection,
      embedded: true,
      clock,
      news,
      log: pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
      publicUrl: () => place.url,
      builtWebApp: builtWebApp ?? null,
    })
    await app.transact(makePartitions)
    const url = await app.http.listen({ host: '127.0.0.1', port: 0 })
    place.url = config.publicUrl ?? (host ? url.replace('127.0.0.1', host) : url)
    return new Tocsin({ clock, app, url, database, fresh, news })
  }

  async stop(): Promise<void> {
    await this.app.stop()
    await this.#news.stop()
    await this.#database.close()
    await this.#fresh.drop()
  }

  /** One request, as an administrator unless `token` says otherwise; then everything that is due at this instant runs. */
  async ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    { token = ADMIN_TOKEN, headers = {} }: { token?: string | null; headers?: Record<string, string> } = {},
  ): Promise<Answered<T>> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    await this.settle()
    return { status: response.status, headers: response.headers, body: parsed(text) as T }
  }

  /** The same, but anything other than a success is an error of the test. */
  async do<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask<T>(method, path, body)
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async apply(document: object): Promise<void> {
    await this.do('POST', '/api/v1/organisation/apply', { version: 1, ...document })
  }

  /** An event as PagerDuty's clients send it. */
  async event(
    routingKey: string,
    { action = 'trigger', dedupKey = 'trouble', summary = 'Disk full on db-1', severity = 'critical' } = {},
  ): Promise<Answered<Record<string, unknown>>> {
    const payload = { summary, source: 'db-1', severity }
    return await this.ask(
      'POST',
      '/v2/enqueue',
      {
        routing_key: routingKey,
        event_action: action,
        dedup_key: dedupKey,
        ...(action === 'trigger' && { payload }),
      },
      { token: null },
    )
  }

  async incident(id = 'INC-1'): Promise<Incident> {
    return await this.do<Incident>('GET', `/api/v1/incidents/${id}`)
  }

  async incidents(): Promise<Incident[]> {
    return (await this.do<{ items: Incident[] }>('GET', '/api/v1/incidents?limit=100')).items
  }

  async timeline(id = 'INC-1'): Promise<TimelineEntry[]> {
    return (await this.do<{ items: TimelineEntry[] }>('GET', `/api/v1/incidents/${id}/timeline?limit=100`))
      .items
  }

  /** What happened, as words: `opened, paged, acknowledged`. */
  async story(id = 'INC-1'): Promise<string> {
    return (await this.timeline(id)).map(({ event }) => event).join(', ')
  }

  /** Moves time; every job runs at the instant at which it is due. */
  async advance(length: Length): Promise<void> {
    const target = after(this.clock.now(), length)
    for (;;) {
      await this.settle()
      const next = await this.#nextDue()
      if (!next || next > target) break
      if (next > this.clock.now()) this.clock.set(next)
    }
    this.clock.set(target)
    await this.settle()
  }

  async settle(): Promise<void> {
    await this.app.engine.drain()
  }

  async sql<T extends pg.QueryResultRow = Record<string, unknown>>(
    text: string,
    values: unknown[] = [],
  ): Promise<T[]> {
    return (await this.#database.pool.query<T>(text, values)).rows
  }

  /** What another node does that is at work in a lane of jobs. */
  async holdLane(kind: string, lane: string): Promise<{ release: () => Promise<void> }> {
    const client = await this.#database.pool.connect()
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [kind + lane])
    return {
      release: async () => {
        await client.query('commit')
        client.release()
      },
    }
  }

  async #nextDue(): Promise<Date | null> {
    const [row] = await this.sql<{ at: Date | null }>(
      'select min(run_at) as at from jobs where quarantined_at is null',
    )
    return row?.at ?? null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
