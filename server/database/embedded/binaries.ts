import { access, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyBinaries } from './copy-binaries.ts'
import { findPackage, prepare } from './packaged-binaries.ts'
import type { Identity } from './privileges.ts'
import { tryBinaries, type Binaries } from './try-binaries.ts'

type Wanted = {
  dataDir: string
  identity: Identity | undefined
  /** The major version of the data, when there is some. */
  major: number | undefined
}

const OLDEST = 15

/** PostgreSQL from npm, else the system's; both must run here, as this user, and fit the data. */
export async function findBinaries(wanted: Wanted): Promise<Binaries> {
  const failures: string[] = []
  for (const source of [packaged(wanted, failures), installed(wanted, failures)]) {
    for await (const found of source) {
      const fault = misfit(found, wanted.major)
      if (!fault) return found
      failures.push(fault)
    }
  }
  throw new Error(
    `No PostgreSQL can be started for ${wanted.dataDir}. Run "npm ci" with optional dependencies, install PostgreSQL ${wanted.major ?? '18'}, or set DATABASE_URL to a database that runs elsewhere. Tried: ${failures.join('; ') || 'nothing was found'}.`,
  )
}

async function* packaged({ dataDir, identity, major }: Wanted, failures: string[]): AsyncGenerator<Binaries> {
  const found = await findPackage()
  // Told by its name, before 60 MB are copied for nothing.
  if (!found || (major && Number.parseInt(found.version, 10) !== major)) return
  const fault = await prepare(found.native)
  const places = [found.native, ...copyPlaces(dataDir, identity, found.version)]
  if (fault) failures.push(fault)
  for (const place of places) {
    if (place === found.native && fault) continue
    const binaries = await attempt(async () => {
      if (place !== found.native) await copyBinaries(found.native, place, identity)
      return tryBinaries(join(place, 'bin'), join(place, 'share/postgresql/postgres.bki'), identity)
    }, failures)
    if (!binaries) continue
    yield binaries
    return
  }
}

/** Where the binaries are copied to when the user who runs them cannot read the project. The last ones are outside of what only root can enter. */
function copyPlaces(dataDir: string, identity: Identity | undefined, version: string): string[] {
  const folders = identity ? [dataDir, '/var/lib/tocsin', join(tmpdir(), 'tocsin')] : [dataDir]
  return folders.map((folder) => join(folder, `postgresql-${version}`))
}

async function* installed({ identity }: Wanted, failures: string[]): AsyncGenerator<Binaries> {
  const root = '/usr/lib/postgresql'
  const versions = await readdir(root).catch(() => [])
  for (const version of versions.toSorted((a, b) => Number(b) - Number(a))) {
    const bin = join(root, version, 'bin')
    if (
      await access(join(bin, 'postgres')).then(
        () => false,
        () => true,
      )
    )
      continue
    const binaries = await attempt(() => tryBinaries(bin, join(bin, 'initdb'), identity), failures)
    if (binaries) yield binaries
  }
}

function misfit({ major, postgres }: Binaries, wanted: number | undefined): string | undefined {
  if (wanted && major !== wanted) return `${postgres} is version ${major}, the data is of version ${wanted}`
  if (major < OLDEST) return `${postgres} is version ${major}, Tocsin needs ${OLDEST} or newer`
  return undefined
}

async function attempt<T>(work: () => Promise<T>, failures: string[]): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
