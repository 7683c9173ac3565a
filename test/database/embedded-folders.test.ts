import { chmod, chown, cp, lstat, mkdir, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { copyBinaries } from '../../server/database/embedded/copy-binaries.ts'
import { findPackage } from '../../server/database/embedded/packaged-binaries.ts'
import { reaches, tryBinaries } from '../../server/database/embedded/try-binaries.ts'
import { ask } from './ask.ts'
import { startHolder } from './database-holder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const NOBODY = { uid: 65534, gid: 65534 }

async function startsIn(dataDir: string) {
  const embedded = await startEmbedded({ dataDir, log: () => {}, durable: false })
  onTestFinished(() => embedded.stop())
  expect(await ask(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  return embedded
}

test('a data directory whose path is too long for a socket gets a short link, which goes with the stop', async () => {
  const dataDir = join(await temporaryFolder(), 'a'.repeat(120), 'ü b'.repeat(20))
  const { connection, stop } = await startsIn(dataDir)
  expect((await lstat(connection.host)).isSymbolicLink()).toBe(true)
  await stop()
  await expect(lstat(join(connection.host, '..'))).rejects.toThrow('ENOENT')
})

describe.skipIf(process.getuid?.() !== 0)('started by root', () => {
  test('below a folder that only root can enter, PostgreSQL runs as another user', async () => {
    const folder = await temporaryFolder(homedir())
    await chmod(folder, 0o700)
    const dataDir = join(folder, 'data')
    await startsIn(dataDir)
    expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0)
    expect(await reaches(NOBODY, dataDir)).toBe(false)
  })

  test('a data directory of somebody is run as that user, who can go on with it', async ({ skip }) => {
    const folder = await temporaryFolder()
    await chmod(folder, 0o755)
    const dataDir = join(folder, 'data')
    await mkdir(dataDir)
    await chown(dataDir, NOBODY.uid, NOBODY.gid)
    await (await startsIn(dataDir)).stop()
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY.uid)
    if (!(await reaches(NOBODY, process.cwd())))
      skip('nobody cannot read this checkout; run the tests from a folder open to all')
    const holder = await startHolder(dataDir, NOBODY)
    holder.kill('SIGTERM')
    expect(await holder.exited).toBe(0)
  })

  test('binaries that the user cannot reach are copied, once, to where it can', async ({ skip }) => {
    const found =
      (await findPackage()) ??
      skip('PostgreSQL from npm is not installed; run npm ci with optional dependencies')
    const hidden = join(await temporaryFolder(homedir()), 'native')
    const open = await temporaryFolder()
    await chmod(open, 0o755)
    await cp(found.native, hidden, { recursive: true, verbatimSymlinks: true })
    const place = join(open, 'postgresql-test')
    await Promise.all([1, 2].map(() => copyBinaries(hidden, place, NOBODY)))
    expect(await readdir(open)).toEqual(['postgresql-test'])
    const tried = await tryBinaries(join(place, 'bin'), join(place, 'share/postgresql/postgres.bki'), NOBODY)
    expect(tried.major).toBe(18)
    await chmod(place, 0o777)
    await expect(copyBinaries(hidden, place, NOBODY)).rejects.toThrow('can be written by others')
  })
})
