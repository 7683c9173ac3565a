import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** The given key, or the one in the data directory, which is made on first start. */
export async function readSecretKey({ secretKey, dataDir }: Config): Promise<string> {
  if (secretKey !== null) return secretKey
  const file = join(dataDir, 'secret-key')
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
