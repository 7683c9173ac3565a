import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries } from './embedded/binaries.ts'
import { guardedDirectory } from './embedded/guard.ts'
import { describeHolder, removeHolder, writeHolder, type Connection } from './embedded/holder.ts'
import { dataVersion, ensureCluster, SUPERUSER } from './embedded/initdb.ts'
import { takeLock } from './embedded/lock.ts'
import { chooseIdentity } from './embedded/privileges.ts'
import { ensureDatabase } from './embedded/readiness.ts'
import { settingWords, type Durability } from './embedded/settings.ts'
import { PORT, socketFolder } from './embedded/socket.ts'
import { Supervisor } from './embedded/supervisor.ts'

export type Embedded = {
  connection: Connection
  /** Ends PostgreSQL within 10 s; what is committed stays. */
  stop: () => Promise<void>
}

type Options = {
  dataDir: string
  log: (line: string) => void
  /** Only databases of tests are lossy. */
  durable?: boolean
  /** PostgreSQL died and runs again; connections of before are broken. */
  onRestart?: (because: string) => void
}

/** Starts PostgreSQL on this directory, which is made when missing, and keeps it running until stop(). */
export async function startEmbedded({
  dataDir,
  log,
  durable = true,
  onRestart = () => {},
}: Options): Promise<Embedded> {
  // Others may pass but not look: PostgreSQL, which is not run by root, may have to.
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const folder = await realpath(dataDir)
  const lock = await takeLock(folder)
  if (!lock) throw new Error(inUse(folder, await describeHolder(folder)))
  try {
    await writeHolder(folder, null)
    const started = await start(folder, {
      log,
      onRestart,
      durability: durable ? 'durable' : 'fast-and-lossy',
    })
    await writeHolder(folder, started.connection)
    return { connection: started.connection, stop: once(() => started.stop().finally(() => lock.release())) }
  } catch (error) {
    await removeHolder(folder)
    lock.release()
    throw error
  }
}

type Parts = { log: (line: string) => void; onRestart: (because: string) => void; durability: Durability }

async function start(dataDir: string, { log, onRestart, durability }: Parts): Promise<Embedded> {
  const cluster = join(dataDir, 'postgres')
  const identity = await chooseIdentity(dataDir, cluster)
  const binaries = await findBinaries({ dataDir, identity, major: await dataVersion(cluster) })
  await ensureCluster(binaries, { dataDir, cluster, identity, durability, log })
  const socket = await socketFolder(dataDir, cluster)
  const connection = { host: socket.path, port: PORT, user: SUPERUSER, database: 'tocsin' }
  const command = [binaries.postgres, '-D', guardedDirectory(cluster, identity), ...settingWords(durability)]
  const supervisor = new Supervisor({ cluster, command, identity, connection, log, onRestart })
  const stop = async () => {
    await supervisor.stop()
    await socket.remove()
    await removeHolder(dataDir)
  }
  try {
    await supervisor.start()
    await ensureDatabase(connection)
    return { connection, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}

const inUse = (dataDir: string, holder: string) =>
  `${dataDir} is in use by ${holder}. Stop it, or give this one a data directory of its own with TOCSIN_DATA_DIR.`
