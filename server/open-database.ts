import type pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { startEmbedded } from './database/embedded.ts'
import { parseDatabaseUrl } from './database/find-writable-host.ts'
import { WritableHost } from './database/writable-host.ts'

export type OpenedDatabase = {
  embedded: boolean
  /** Of the host that takes writes just now. */
  connection: () => pg.ClientConfig
  Client?: typeof pg.Client
  failed: () => void
  close: () => Promise<void>
}

/** The outside database that the settings name, or the embedded one, started. */
export async function openDatabase({ databaseUrl, dataDir }: Config, log: Logger): Promise<OpenedDatabase> {
  if (databaseUrl !== null) {
    const host = await WritableHost.of(parseDatabaseUrl(databaseUrl))
    return {
      embedded: false,
      connection: () => host.current,
      Client: host.Client,
      failed: () => host.askAgain(),
      close: async () => {},
    }
  }
  const embedded = await startEmbedded({
    dataDir,
    log: (line) => log.info({ postgres: line }),
    onRestart: (because) => log.warn({ because }, 'PostgreSQL died and was started again'),
  })
  return {
    embedded: true,
    connection: () => embedded.connection,
    failed: () => {},
    close: () => embedded.stop(),
  }
}
