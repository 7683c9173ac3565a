import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { prepare } from './packaged-binaries.ts'
import type { Identity } from './privileges.ts'
import { reaches } from './try-binaries.ts'

const NOT_NEEDED = /\.a$|\/pkgconfig$|\/pgxs$|\/pg_ctl$/

/** Copies PostgreSQL to a place of its own, unless it is there. Whole or not at all: it appears under its name last. */
export async function copyBinaries(
  native: string,
  place: string,
  identity: Identity | undefined,
): Promise<void> {
  const folder = dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o755 })
  if (!(await reaches(identity, folder))) throw new Error(`uid ${identity?.uid} cannot enter ${folder}`)
  await refuseForeign(folder, identity)
  if (await lstat(place).catch(() => undefined)) return refuseForeign(place, identity)
  const copy = await mkdtemp(join(folder, '.copying-'))
  try {
    // Links of the package name their neighbours, and its list of them names the folder "native".
    await cp(native, join(copy, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !NOT_NEEDED.test(path),
    })
    const fault = await prepare(join(copy, 'native'))
    if (fault) throw new Error(fault)
    await openToAll(join(copy, 'native'))
    await rename(join(copy, 'native'), place).catch((error: NodeJS.ErrnoException) => {
      // Another Tocsin may have been quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
  await removeOlder(place)
}

/** What is run must not be somebody else's to write. */
async function refuseForeign(path: string, identity: Identity | undefined): Promise<void> {
  const { uid, mode } = await lstat(path)
  const owned = uid === process.getuid?.() || uid === identity?.uid
  if (owned && (mode & 0o002) === 0) return
  throw new Error(`${path} can be written by others, so programs in it are not run`)
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o111) === 0 ? 0o644 : 0o755)
  }
}

async function removeOlder(place: string): Promise<void> {
  // Elsewhere another Tocsin of that version may be running.
  if (!(await lstat(join(dirname(place), 'lock')).catch(() => undefined))) return
  for (const name of await readdir(dirname(place))) {
    if (!name.startsWith('postgresql-') || name === basename(place)) continue
    await rm(join(dirname(place), name), { recursive: true, force: true })
  }
}
