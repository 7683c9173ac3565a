import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import type { Config } from '../../server/config.ts'
import { startEmbedded } from '../../server/database/embedded.ts'
import { findRunning } from '../../server/database/embedded/holder.ts'
import { findWritable, parseDatabaseUrl } from '../../server/database/find-writable-host.ts'

type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

/** Beside a server that may be running; without one the embedded database is started for as long as it takes. */
export async function withDatabase<T>(
  place: Place,
  work: (connection: ClientConfig) => Promise<T>,
): Promise<T> {
  const { dataDir } = place
  const running = await runningDatabase(place)
  if (running) return await work(running)
  if (!existsSync(join(dataDir, 'postgres')))
    throw new Error(
      `There is no database in ${dataDir}. Set TOCSIN_DATA_DIR to the data directory of the server.`,
    )
  return await withDatabaseAlone(place, work)
}

/** Refuses while a server holds the embedded database. */
export async function withDatabaseAlone<T>(
  { dataDir, databaseUrl }: Place,
  work: (connection: ClientConfig) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== null) return await work(await findWritable(parseDatabaseUrl(databaseUrl)))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  try {
    return await work(embedded.connection)
  } finally {
    await embedded.stop()
  }
}

/** Undefined when it is the embedded one and no server runs on it. */
export async function runningDatabase({ dataDir, databaseUrl }: Place): Promise<ClientConfig | undefined> {
  if (databaseUrl !== null) return await findWritable(parseDatabaseUrl(databaseUrl))
  return await findRunning(dataDir)
}
