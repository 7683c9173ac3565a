import { Kysely, PostgresDialect } from 'kysely'
import { OneClientDialect } from './one-client-dialect.ts'
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { DatabaseError, Pool, type PoolClient, type PoolConfig } from 'pg'
import type { Tables } from './tables.ts'

export type Database = {
  pool: Pool
  /** For single statements; transactions take a client of their own. */
  kysely: Kysely<Tables>
  acquire(): Promise<CheckedClient>
  close(): Promise<void>
}

/** Waits of the server's own statements; a lost network must not hold a connection for ever. */
const WAITS = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 30_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
}

/** A plan is kept as long as its connection, and what is planned for a small table would be read whole in the first storm. */
const PLANS_FOR_LARGE_TABLES = `select set_config('enable_seqscan', 'off', false)`

/** `failed` hears of each connection that could not be made or takes no writes. */
export function connect(
  connection: PoolConfig,
  report: (error: Error) => void,
  failed: () => void = () => {},
): Database {
  const pool = new Pool({ max: 20, pipeline: true, ...WAITS, ...connection })
  let closing = false
  // Connections may still be saying goodbye when the database goes away as well.
  const lost = (error: Error): void => {
    if (!closing) report(error)
  }
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const checked = new WeakMap<PoolClient, CheckedClient>()
  const connectChecked = async (): Promise<CheckedClient> => {
    const client = await pool.connect().catch((error: unknown) => {
      failed()
      throw error
    })
    const known = checked.get(client)
    if (known) return known
    const fresh = new CheckedClient(client, failed)
    checked.set(client, fresh)
    // Nobody waits for it; a connection that breaks meanwhile fails the statement after it.
    fresh.query(PLANS_FOR_LARGE_TABLES, []).catch(() => {})
    return fresh
  }
  const dialect = new PostgresDialect({
    pool: { connect: connectChecked, end: async () => {}, options: pool.options },
  })
  const kysely = new Kysely<Tables>({ dialect })
  const close = async (): Promise<void> => {
    closing = true
    await pool.end()
  }
  return { pool, kysely, acquire: connectChecked, close }
}

class NotDurable extends Error {}

/**
 * A WARNING on commit (a cancelled wait for a synchronous standby) means that the rows may not survive a fail-over,
 * so here every warning is a failure. Statements that come again are prepared once per connection.
 */
export class CheckedClient implements PostgresPoolClient {
  /** Statements on this client, sent at once and answered in order: nobody waits for the one before. */
  readonly db: Kysely<Tables>
  readonly #client: PoolClient
  readonly #failed: () => void
  readonly #warnings: string[] = []
  #discard = false
  #gathering = false
  readonly #statements = new Map<string, number>()

  constructor(client: PoolClient, failed: () => void) {
    this.#client = client
    this.#failed = failed
    this.db = new Kysely<Tables>({ dialect: new OneClientDialect(this) })
    client.on('notice', (notice) => {
      if (notice.severity === 'WARNING') this.#warnings.push(notice.message ?? 'a warning')
    })
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    sql: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new TypeError('cursors are not used here')
    return this.#run(sql, parameters)
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy || this.#discard)
  }

  async #run<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const name = parameters.length > 0 || text.startsWith('select') ? this.#nameOf(text) : undefined
    this.#gather()
    const result = await this.#client
      .query({ text, values: [...parameters], ...(name && { name }) })
      .catch((error: unknown) => this.#refuse(error))
    const warnings = this.#warnings.splice(0)
    if (warnings.length > 0) throw new NotDurable(`PostgreSQL warned: ${warnings.join('; ')}`)
    return result as unknown as PostgresQueryResult<R>
  }

  /** Statements of one turn of the event loop leave by one write, since each write wakes the database. */
  #gather(): void {
    if (this.#gathering) return
    this.#gathering = true
    const { stream } = this.#client.connection
    stream.cork()
    setImmediate(() => {
      this.#gathering = false
      stream.uncork()
    })
  }

  /** After a fail-over the old primary may live on as a standby, which takes no writes. */
  #refuse(error: unknown): never {
    if (error instanceof DatabaseError && error.code === '25006') {
      this.#discard = true
      this.#failed()
    }
    throw error
  }

  #nameOf(text: string): string | undefined {
    const known = this.#statements.get(text)
    if (known !== undefined) return `s${known}`
    if (this.#statements.size >= 300) return undefined
    this.#statements.set(text, this.#statements.size)
    return undefined
  }
}
