import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SOURCES = ['api', 'domain', 'web']

/** Where the web app lies, built from these very sources; it is built first when it is missing or out of date. */
export async function builtWebApp(): Promise<string> {
  const folder = join(ROOT, 'dist', await fingerprint())
  if (await isBuilt(folder)) return folder
  await buildAside(folder)
  await removeOthers(folder)
  return folder
}

/** Built in a process of its own: what a build needs of memory is not to stay with the server. */
async function buildAside(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  const builder = spawn(process.execPath, [join(ROOT, 'web/build/vite-build.ts'), unfinished], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A test run sets this to something else, and the build looks at it.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const abandon = (): boolean => builder.kill()
  process.once('exit', abandon)
  const [said, [code]] = await Promise.all([text(builder.stderr), once(builder, 'exit')])
  process.off('exit', abandon)
  if (code !== 0) throw new Error(`The build of the web app failed: ${said.trim()}`)
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Somebody else finished the same meanwhile.
    if (!(await isBuilt(folder))) throw error
    await rm(unfinished, { recursive: true })
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
