import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SOURCES = ['api', 'domain', 'web']

/** Where the web app lies, built from these very sources; it is built first when it is missing or out of date. */
export async function builtWebApp(): Promise<string> {
  const folder = join(ROOT, 'dist', await fingerprint())
  if (await isBuilt(folder)) return folder
  // Loaded only when needed: a packaged installation is built already, and has no build tools.
  const { build, mergeConfig } = await import('vite')
  const { config } = await import('./config.ts')
  const unfinished = `${folder}.${process.pid}`
  await asInProduction(async () => {
    await build(mergeConfig(config, { logLevel: 'warn', build: { outDir: unfinished, emptyOutDir: true } }))
  })
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Somebody else finished the same meanwhile.
    if (!(await isBuilt(folder))) throw error
    await rm(unfinished, { recursive: true })
  })
  await removeOthers(folder)
  return folder
}

/** The build looks at this variable, which a test run sets to something else. */
async function asInProduction(work: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  await work().finally(() => {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  })
}

async function isBuilt(folder: string): Promise<boolean> {
  return await readFile(join(folder, 'index.html')).then(
    () => true,
    () => false,
  )
}

/** Of everything that goes into the build. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const below = await Promise.all(
    SOURCES.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  )
  for (const file of [join(ROOT, 'package-lock.json'), ...below.flat().toSorted()]) {
    hash.update(file.slice(ROOT.length)).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** What was built from former sources, and is not being built just now. */
async function removeOthers(kept: string): Promise<void> {
  const dist = join(ROOT, 'dist')
  const others = (await readdir(dist)).filter(
    (name) => /^[0-9a-f]{16}$/.test(name) && join(dist, name) !== kept,
  )
  await Promise.all(others.map((name) => rm(join(dist, name), { recursive: true, force: true })))
}
