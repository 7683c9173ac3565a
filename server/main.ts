import { realpath } from 'node:fs/promises'
import process from 'node:process'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import { BadSettings, readConfig, type Config } from './config.ts'
import { DatabaseClock } from './database/clock.ts'
import { connect } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { NewsExchange } from './database/news.ts'
import { firstStart } from './first-start.ts'
import { createLog } from './log.ts'
import { openDatabase } from './open-database.ts'
import { readSecretKey } from './secret-key.ts'
import { builtWebApp } from '../web/build/build.ts'

/** A second signal, or npm passing on a copy of the first, changes nothing; a stop that hangs is ended in time. */
const STOP_WITHIN_MS = 24_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const { ends, stop } = stopper(log)
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  const opening = openDatabase(config, log)
  // Known before it is open: a stop waits for a database that is just being started.
  ends.push(async () => (await opening).close())
  const opened = await opening
  const applied = await migrate(opened.connection())
  if (applied.length > 0) log.info({ applied }, 'database migrated')
  const database = connect(
    { ...opened.connection(), ...(opened.Client && { Client: opened.Client }) },
    (error) => log.warn({ err: error }, 'database connection lost'),
    opened.failed,
  )
  ends.push(() => database.close())
  const clock = new DatabaseClock(database.pool)
  await clock.start()
  ends.push(() => clock.stop())
  const news = new NewsExchange(database.pool, opened.connection)
  await news.start()
  ends.push(() => news.stop())

  let address = config.publicUrl ?? ''
  const { connection, embedded } = opened
  const secretKey = await readSecretKey(config)
  const publicUrl = (): string => address
  const app = await createApp({
    config,
    secretKey,
    database,
    connection,
    embedded,
    clock,
    news,
    log,
    publicUrl,
    builtWebApp: config.role === 'all' || config.role === 'web' ? builtWebApp : null,
  })
  ends.push(() => app.stop())
  await app.start()
  const listening = addressOf(config, app.http.server.address())
  address = config.publicUrl ?? listening
  await firstStart(app, config, (line) => console.log(line))
  console.log(`tocsin ready on ${listening} (${await describe(config)})`)
}

let stopping = false

/** Ends what was begun, the last first, once; also what a start that is still under way begins meanwhile. */
function stopper(log: Logger): { ends: (() => Promise<void> | void)[]; stop: () => void } {
  const ends: (() => Promise<void> | void)[] = []
  const endAll = async (): Promise<void> => {
    for (let end = ends.pop(); end; end = ends.pop()) {
      try {
        await end()
      } catch (error) {
        log.error({ err: error }, 'a part did not stop well')
      }
    }
    process.exit(0)
  }
  const stop = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    void endAll()
  }
  return { ends, stop }
}

function addressOf({ host }: Config, bound: ReturnType<import('node:net').Server['address']>): string {
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function describe(config: Config): Promise<string> {
  if (config.databaseUrl !== null) return 'outside database'
  const [folder, here] = await Promise.all([realpath(config.dataDir), realpath('.')])
  return `embedded database, ${folder.startsWith(`${here}/`) ? folder.slice(here.length + 1) : folder}`
}

try {
  await main()
} catch (error) {
  // A start that is stopped fails somewhere; the stop goes on and ends the process.
  if (stopping) await new Promise(() => {})
  console.error(error instanceof Error ? `tocsin cannot start: ${error.message}` : error)
  process.exit(error instanceof BadSettings ? 2 : 1)
}
