import { chmod, chown, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { guardedDirectory, runGuarded } from './guard.ts'
import { stopOrphans } from './orphan.ts'
import { giveTo, type Identity } from './privileges.ts'
import type { Durability } from './settings.ts'
import type { Binaries } from './try-binaries.ts'

export const SUPERUSER = 'tocsin'

const MARKER = 'READY'
const UNFINISHED = 'postgres.new-'

type Options = {
  dataDir: string
  cluster: string
  identity: Identity | undefined
  durability: Durability
  log: (line: string) => void
}

/** The major version of the data, or undefined when there is none yet. */
export async function dataVersion(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  return text && (await exists(join(cluster, MARKER))) ? Number.parseInt(text, 10) : undefined
}

/** Lays out an empty database cluster, unless there is one: in a folder of its own first, so that half of one is never taken for one. */
export async function ensureCluster(binaries: Binaries, options: Options): Promise<void> {
  const { dataDir, cluster, identity, log } = options
  await removeUnfinished(dataDir, log)
  await setAsideUnmarked(cluster, log)
  if (await exists(cluster)) {
    await refuseForeign(cluster, identity)
    await giveTo(identity, cluster)
    await chmod(cluster, 0o700)
    return
  }
  const folder = await mkdtemp(join(dataDir, UNFINISHED))
  if (identity) await chown(folder, identity.uid, identity.gid)
  await initialise(binaries, folder, options)
  await rename(folder, cluster)
  await settle(dataDir)
}

async function initialise(binaries: Binaries, folder: string, { identity, durability, log }: Options) {
  const lines: string[] = []
  const words = initdbWords(binaries.major, guardedDirectory(folder, identity))
  if (durability !== 'durable') words.push('--no-sync')
  log('laying out a new database')
  const run = runGuarded([binaries.initdb, ...words], {
    cwd: folder,
    identity,
    log: (line) => lines.push(line),
  })
  const { code, because } = await run.exited
  if (code !== 0) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`initdb failed (${because}): ${lines.slice(-5).join(' ')}`)
  }
  await writeFile(join(folder, MARKER), 'This database was laid out completely.\n', { mode: 0o644 })
  await settle(folder)
}

function initdbWords(major: number, directory: string): string[] {
  // pg_trgm splits words by the C library's rules, which know accents only in UTF-8.
  const ctype = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'
  const provider = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  return [
    '-D',
    directory,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    ...provider,
    '--data-checksums',
    '--auth-local=trust',
    '--auth-host=reject',
  ]
}

async function removeUnfinished(dataDir: string, log: (line: string) => void): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(UNFINISHED)) continue
    log(`throwing away ${name}, a database that was never finished`)
    await stopOrphans(join(dataDir, name), log)
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** We never make one without the mark, so it may be somebody's: it is kept under another name. */
async function setAsideUnmarked(cluster: string, log: (line: string) => void): Promise<void> {
  if (!(await exists(cluster)) || (await exists(join(cluster, MARKER)))) return
  await stopOrphans(cluster, log)
  const aside = `${cluster}.unfinished-${Date.now()}`
  await rename(cluster, aside)
  log(`${cluster} has no ${MARKER} file, so it is no finished database; it is kept as ${aside}`)
}

async function refuseForeign(cluster: string, identity: Identity | undefined): Promise<void> {
  const { uid } = await stat(cluster)
  if (identity || uid === process.getuid?.()) return
  throw new Error(
    `The database in ${cluster} belongs to uid ${uid}. Start Tocsin as that user or as root, or run: chown -R ${process.getuid?.()} ${cluster}`,
  )
}

/** Names made in a folder are on disk only once the folder is. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
