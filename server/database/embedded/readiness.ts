import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Connection } from './holder.ts'

const LOOK_EVERY_MS = 30
const TELL_EVERY_MS = 5_000

/** Waits for the answer of PostgreSQL for as long as it runs: replaying its log may take a while. */
export async function untilReady(
  connection: Connection,
  { running, log }: { running: () => boolean; log: (line: string) => void },
): Promise<boolean> {
  let toldAt = performance.now()
  while (running()) {
    const fault = await faultOf(connection)
    if (!fault) return true
    if (performance.now() - toldAt > TELL_EVERY_MS) {
      toldAt = performance.now()
      log(`waiting for PostgreSQL: ${fault}`)
    }
    await sleep(LOOK_EVERY_MS)
  }
  return false
}

/** The cluster comes with a database named postgres only. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  await asking(connection, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      connection.database,
    ])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`)
  })
}

async function faultOf(connection: Connection): Promise<string | undefined> {
  try {
    await asking(connection, (client) => client.query('select 1'))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function asking(connection: Connection, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
