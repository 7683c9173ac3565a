import { onTestFinished } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { newDataDir } from './tocsin-process.ts'

export type OutsideDatabase = {
  connection: { host: string; port: number; user: string; database: string }
  url: string
}

/** A PostgreSQL that is none of the servers' own; it lives as long as the test. */
export async function outsideDatabase(): Promise<OutsideDatabase> {
  const dataDir = await newDataDir()
  const { connection, stop } = await startEmbedded({ dataDir, durable: false, log: () => {} })
  onTestFinished(stop)
  const { host, user, database } = connection
  return { connection, url: `postgres://${user}@/${database}?host=${encodeURIComponent(host)}` }
}
