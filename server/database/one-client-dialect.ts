import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type PostgresPoolClient,
  type QueryResult,
} from 'kysely'

type Client = Pick<PostgresPoolClient, 'query'>

/** Kysely on one client that somebody else holds: it begins, commits and releases nothing. */
export class OneClientDialect implements Dialect {
  readonly #driver: Driver

  constructor(client: Client) {
    const connection = new OneClientConnection(client)
    this.#driver = {
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      destroy: async () => {},
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
    }
  }

  createDriver(): Driver {
    return this.#driver
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter()
  }

  // Kysely types the database of an introspector as unknown to everybody.
  createIntrospector(
    db: Parameters<Dialect['createIntrospector']>[0] & Kysely<unknown>,
  ): PostgresIntrospector {
    return new PostgresIntrospector(db)
  }
}

class OneClientConnection implements DatabaseConnection {
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount, command } = await this.#client.query<R>(sql, parameters)
    if (command === 'SELECT') return { rows }
    // A statement that defines something has no count, whatever its type says.
    const affected: number | null = rowCount
    return { rows, numAffectedRows: BigInt(affected ?? 0) }
  }

  streamQuery(): never {
    throw new Error('statements are not streamed here')
  }
}

async function refuse(): Promise<void> {
  throw new Error('the transaction is begun and ended by whoever holds the client')
}
