import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Identity } from './privileges.ts'

export type Binaries = { postgres: string; initdb: string; major: number }

/** Asks them for their version as the user who is to run them: that finds out whether this user reaches and may read them, and whether they fit this machine. */
export async function tryBinaries(
  bin: string,
  shared: string,
  identity: Identity | undefined,
): Promise<Binaries> {
  const postgres = join(bin, 'postgres')
  const initdb = join(bin, 'initdb')
  const script = 'test -r "$3" && "$2" --version >/dev/null && "$1" --version'
  const { stdout } = await runAs(identity, ['/bin/sh', '-c', script, 'sh', postgres, initdb, shared])
  const [, major] = / (\d+)/.exec(stdout) ?? []
  if (!major) throw new Error(`${postgres} --version says ${stdout.trim()}`)
  return { postgres, initdb, major: Number(major) }
}

/** Whether the user may walk to this folder. */
export async function reaches(identity: Identity | undefined, folder: string): Promise<boolean> {
  return runAs(identity, ['/bin/sh', '-c', 'test -x "$1"', 'sh', folder]).then(
    () => true,
    () => false,
  )
}

async function runAs(identity: Identity | undefined, [command = '', ...words]: string[]) {
  try {
    return await promisify(execFile)(command, words, { cwd: '/', ...identity, env: { LC_ALL: 'C' } })
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n').slice(1).join(' ').trim() : ''
    const user = identity ? ` as uid ${identity.uid}` : ''
    throw new Error(`${words.at(3) ?? command} does not run${user}${said && `: ${said}`}`, { cause: error })
  }
}
