import { readdir } from 'node:fs/promises'
import { Client } from 'pg'
import type { Config } from '../../server/config.ts'
import { schemaVersion } from '../../server/database/backup/catalogue.ts'
import { runningDatabase } from '../database/with-database.ts'
import { ok, problem, warning, type Finding } from './finding.ts'

const oldestMajor = 15
const toleratedMs = 1_000
const patienceMs = 5_000

/** What the server would say of its database, for when it cannot be asked. */
export async function checkDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  now: () => Date,
): Promise<Finding[]> {
  try {
    const connection = await runningDatabase(config)
    if (!connection) return [notRunning(config.dataDir)]
    const client = new Client({
      ...connection,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    })
    client.on('error', () => {})
    await client.connect()
    try {
      return [await version(client), await migrations(client), await clock(client, now)]
    } finally {
      await client.end()
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [
      problem('database', `The database cannot be reached: ${why}`, 'Start it, or correct DATABASE_URL.'),
    ]
  }
}

function notRunning(dataDir: string): Finding {
  return warning(
    'database',
    `The embedded database in ${dataDir} is not running, so it was not looked at.`,
    'Start the server with npm start, which starts it too.',
  )
}

async function version(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const found = rows[0]?.version ?? 'unknown'
  return Number.parseInt(found, 10) >= oldestMajor
    ? ok('database', `The database answers: PostgreSQL ${found}.`)
    : problem(
        'database',
        `The database is PostgreSQL ${found}.`,
        `Move to PostgreSQL ${oldestMajor} or newer.`,
      )
}

async function migrations(client: Client): Promise<Finding> {
  const applied = (await schemaVersion(client)) ?? 0
  const files = await readdir(new URL('../../server/database/migrations/', import.meta.url))
  const newest = Math.max(
    0,
    ...files.filter((name) => /^\d{4}-.*\.sql$/.test(name)).map((name) => Number(name.slice(0, 4))),
  )
  if (applied === newest) return ok('migrations', `The schema is up to date (${applied}).`)
  const text = `The schema is at ${applied}, this Tocsin has ${newest}.`
  return applied < newest
    ? warning('migrations', text, 'The next start brings it up to date.')
    : problem('migrations', text, 'Run the newer Tocsin that made it.')
}

async function clock(client: Client, now: () => Date): Promise<Finding> {
  const before = now().getTime()
  const { rows } = await client.query<{ ms: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as ms',
  )
  const middle = (before + now().getTime()) / 2
  return clockFinding((rows[0]?.ms ?? middle) - middle)
}

export function clockFinding(aheadMs: number): Finding {
  const seconds = (Math.abs(aheadMs) / 1000).toFixed(1)
  if (Math.abs(aheadMs) <= toleratedMs)
    return ok('clock', `The clocks of this machine and the database agree (${seconds} s).`)
  return warning(
    'clock',
    `The clock of the database is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} this machine's.`,
    'Synchronise both with NTP. Paging follows the database and is not affected.',
  )
}
