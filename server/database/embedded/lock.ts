import { chmod, chown, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'

export type Lock = { release(): void }

const TRIES = 10
const BUSY = 5

/**
 * The lock is one that the kernel keeps (SQLite's, on an empty file): it ends with the process however that ends,
 * nobody has to judge whether it is stale, and containers that share a volume see it as well.
 */
export async function takeLock(dataDir: string): Promise<Lock | undefined> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const lock = tryLock(join(dataDir, 'lock'))
    if (lock) {
      await keepPrivate(dataDir)
      return lock
    }
    // A killed holder may still be on its way out.
    await sleep(100)
  }
  return undefined
}

/** Root may start what its owner starts the next time. */
async function keepPrivate(dataDir: string): Promise<void> {
  const file = join(dataDir, 'lock')
  const { uid, gid } = await stat(dataDir)
  await chmod(file, 0o600)
  if (process.getuid?.() === 0) await chown(file, uid, gid)
}

function tryLock(file: string): Lock | undefined {
  const held = open(file)
  try {
    held.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    held.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined
    throw error
  }
  return { release: () => held.close() }
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 })
  } catch (error) {
    throw new Error(
      `The lock file ${file} cannot be opened. Its folder must be writable for this user, its path at most 500 bytes long.`,
      { cause: error },
    )
  }
}
