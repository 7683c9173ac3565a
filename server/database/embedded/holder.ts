import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startOf } from './running.ts'

const Connection = z.object({
  /** The directory of the Unix socket. */
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
})

const Holder = z.object({
  pid: z.number(),
  /** When the process started, as the kernel counts, since pids are used again. */
  start: z.string(),
  host: z.string(),
  command: z.string(),
  since: z.string(),
  connection: Connection.nullable(),
})

export type Connection = z.infer<typeof Connection>
type Holder = z.infer<typeof Holder>

/** Says in the data directory who holds it; the lock decides, this only tells. */
export async function writeHolder(dataDir: string, connection: Connection | null): Promise<void> {
  const holder: Holder = {
    pid: process.pid,
    start: (await startOf(process.pid)) ?? '',
    host: hostname(),
    command: process.argv.slice(1).join(' '),
    since: new Date().toISOString(),
    connection,
  }
  const file = holderFile(dataDir)
  await writeFile(`${file}.new`, `${JSON.stringify(holder, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

export async function removeHolder(dataDir: string): Promise<void> {
  await rm(holderFile(dataDir), { force: true })
}

/** The sentence for whoever starts a second Tocsin on this directory. */
export async function describeHolder(dataDir: string): Promise<string> {
  const holder = await readHolder(dataDir)
  if (!holder) return 'another Tocsin'
  const elsewhere = holder.host === hostname() ? '' : ` on ${holder.host}`
  return `process ${holder.pid}${elsewhere} (${holder.command}, since ${holder.since})`
}

/** The connection to the database of a Tocsin that runs on this directory now, for commands beside it. */
export async function findRunning(dataDir: string): Promise<Connection | undefined> {
  const holder = await readHolder(dataDir)
  if (!holder?.connection || (await startOf(holder.pid)) !== holder.start) return undefined
  return holder.connection
}

async function readHolder(dataDir: string): Promise<Holder | undefined> {
  try {
    return Holder.parse(JSON.parse(await readFile(holderFile(dataDir), 'utf8')))
  } catch {
    return undefined
  }
}

const holderFile = (dataDir: string) => join(dataDir, 'held-by.json')
