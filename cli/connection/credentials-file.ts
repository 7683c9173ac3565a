import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Shell } from '../shell/shell.ts'

/** `last` is the server of the last login. */
const Credentials = z.object({
  last: z.string().nullable().default(null),
  tokens: z.record(z.string(), z.string()).default({}),
})
export type Credentials = z.infer<typeof Credentials>

export function credentialsFile({ env }: Pick<Shell, 'env'>): string {
  const folder = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config')
  return join(folder, 'tocsin', 'credentials.json')
}

export async function readCredentials(shell: Pick<Shell, 'env'>): Promise<Credentials> {
  const file = credentialsFile(shell)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '{}'
    throw new Error(`The credentials in ${file} cannot be read: ${error.message}.`, { cause: error })
  })
  return parse(text, file)
}

function parse(text: string, file: string): Credentials {
  try {
    return Credentials.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${file} is damaged. Remove it, and log in again with: tocsin login`, { cause: error })
  }
}

/** Replaces the file as a whole, so that a second login at the same time leaves one of the two. */
export async function writeCredentials(shell: Pick<Shell, 'env'>, credentials: Credentials): Promise<void> {
  const file = credentialsFile(shell)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
}
