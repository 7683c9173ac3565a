import { randomUUIDv7 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { slowDownMs } from '../../../domain/alerting/slow-down.ts'
import type { Database } from '../../database/connect.ts'
import type { Tables } from '../../database/tables.ts'
import type { News } from '../../database/transaction.ts'
import { triageJob } from '../triage/jobs.ts'

export type KeptBody = {
  id: string
  receivedAt: Date
  integration: string
  format: string
  bytes: Buffer
  unreadableBecause: string | null
  /** What the URL said besides the key. */
  target: string | null
  signalCount: number
}

type Waiting = { body: KeptBody; resolve: () => void; reject: (error: unknown) => void }

/** Raises the alerts of these bodies in the transaction that keeps them; false: nothing was written. */
export type RaiseAtOnce = (integration: string, bodies: KeptBody[]) => Promise<boolean>

/** While one statement is on its way to the disk, the next one gathers. */
const AT_ONCE = 1
/** So few signals are not worth the queue. */
const FEW_SIGNALS = 4
const MOST_BODIES = 500
const MOST_SIGNALS_A_JOB = 100

/** Keeps bodies durably, those of many requests by one statement: a body is on disk when its promise resolves. */
export class GroupCommit {
  readonly #database: Database
  readonly #announce: (news: News) => void
  readonly #behindMs: () => number
  readonly #raiseAtOnce: RaiseAtOnce
  #waiting: Waiting[] = []
  #underWay = 0

  /** `behindMs`: how late the pages are for which this node raises alerts. */
  constructor(
    database: Database,
    announce: (news: News) => void,
    behindMs: () => number,
    raiseAtOnce: RaiseAtOnce,
  ) {
    this.#database = database
    this.#announce = announce
    this.#behindMs = behindMs
    this.#raiseAtOnce = raiseAtOnce
  }

  async keep(body: KeptBody): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ body, resolve, reject })
      // Requests that arrive in the same turn of the event loop share a statement.
      if (this.#waiting.length === 1) setImmediate(() => this.#next())
    })
  }

  /** Resolves when nothing is on its way any more. */
  async drained(): Promise<void> {
    while (this.#underWay > 0 || this.#waiting.length > 0)
      await new Promise((resolve) => setTimeout(resolve, 5))
  }

  #next(): void {
    if (this.#underWay >= AT_ONCE || this.#waiting.length === 0) return
    this.#underWay += 1
    void this.#write().finally(() => {
      this.#underWay -= 1
      this.#next()
    })
  }

  async #write(): Promise<void> {
    const pauseMs = slowDownMs(this.#behindMs())
    if (pauseMs > 0) await pause(pauseMs)
    const batch = this.#waiting.splice(0, MOST_BODIES)
    const bodies = batch.map(({ body }) => body)
    try {
      const raised = await this.#raise(bodies)
      if (!raised) await insertBodies(this.#database.kysely, bodies, jobsOf(bodies))
      for (const { resolve } of batch) resolve()
      const [first] = bodies
      if (first && !raised) this.#announce({ topic: 'jobs', kind: triageJob.name, runAt: first.receivedAt })
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  /** A few signals of one source: they page sooner, and with less work, than by the queue. */
  async #raise(bodies: KeptBody[]): Promise<boolean> {
    const [first] = bodies
    const signals = bodies.reduce((sum, { signalCount }) => sum + signalCount, 0)
    if (!first || signals > FEW_SIGNALS) return false
    if (bodies.some(({ integration }) => integration !== first.integration)) return false
    return await this.#raiseAtOnce(first.integration, bodies)
  }
}

/** All bytes travel as one value and are cut apart by the database: that spares encoding each of them. */
export async function insertBodies(
  db: Kysely<Tables>,
  bodies: KeptBody[],
  jobs: ReturnType<typeof jobsOf>,
): Promise<void> {
  const lengths = bodies.map(({ bytes }) => bytes.length)
  let next = 1
  const offsets = lengths.map((length) => (next += length) - length)
  await sql`
    with kept as (
      insert into signal_bodies (id, received_at, integration_id, format, bytes, unreadable_because, target)
      select id, received_at, integration_id, format,
             substring(${Buffer.concat(bodies.map(({ bytes }) => bytes))}::bytea from start for size), because, target
      from unnest(${bodies.map(({ id }) => id)}::uuid[], ${bodies.map(({ receivedAt }) => receivedAt)}::timestamptz[],
                  ${bodies.map(({ integration }) => integration)}::text[], ${bodies.map(({ format }) => format)}::text[],
                  ${offsets}::int[], ${lengths}::int[],
                  ${bodies.map(({ unreadableBecause }) => unreadableBecause)}::text[],
                  ${bodies.map(({ target }) => target)}::text[])
        as given(id, received_at, integration_id, format, start, size, because, target))
    insert into jobs (id, kind, lane, payload, run_at, created_at)
    select id, ${triageJob.name}, lane, payload, at, at
    from json_populate_recordset(null::jobs, ${JSON.stringify(jobs)}::json),
         (values (${bodies[0]?.receivedAt ?? new Date(0)}::timestamptz)) as instant(at)`.execute(db)
}

/** Jobs of a few hundred signals at the most, so that the pages of a storm's first signals do not wait for its last. */
function jobsOf(bodies: KeptBody[]) {
  const byIntegration = Map.groupBy(bodies, ({ integration }) => integration)
  return [...byIntegration].flatMap(([integration, own]) =>
    chunksOf(own).map((chunk) => ({
      id: randomUUIDv7(),
      lane: integration,
      payload: { integration, bodies: chunk.map(({ id }) => id) },
    })),
  )
}

function chunksOf(bodies: KeptBody[]): KeptBody[][] {
  const chunks: KeptBody[][] = []
  let size = MOST_SIGNALS_A_JOB
  for (const body of bodies) {
    if (size + body.signalCount > MOST_SIGNALS_A_JOB) {
      chunks.push([])
      size = 0
    }
    chunks.at(-1)?.push(body)
    size += body.signalCount
  }
  return chunks
}
