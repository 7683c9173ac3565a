import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../cli/run.ts'
import type { Output, Shell } from '../../cli/shell/shell.ts'

export type World = {
  env?: Record<string, string>
  input?: string
  isTerminal?: boolean
  columns?: number
  now?: Date
  interrupted?: AbortSignal
}

export type Ran = { code: number; out: string; err: string }

/** Where no credentials are and no data directory is. */
export const nowhere = join(tmpdir(), 'tocsin-cli-tests-nowhere')

export type Live = { shell: Shell; out: () => string; err: () => string }

/** A world for the command line whose outputs can be read while it runs. */
export function worldOf(world: World = {}): Live {
  const { isTerminal = false, columns = 100, now = new Date('2026-03-01T12:00:00Z') } = world
  const out = new Collector(isTerminal, columns)
  const err = new Collector(false, columns)
  const shell: Shell = {
    env: { XDG_CONFIG_HOME: nowhere, TOCSIN_DATA_DIR: nowhere, ...world.env },
    out,
    err,
    input: Readable.from(world.input === undefined ? [] : [world.input]),
    isInputTerminal: isTerminal,
    now: () => now,
    interrupted: world.interrupted ?? new AbortController().signal,
  }
  return { shell, out: () => out.text, err: () => err.text }
}

/** Runs the command line in this process; it sees nothing of the real world but files and the network. */
export async function runCli(words: string[], world: World = {}): Promise<Ran> {
  const { shell, out, err } = worldOf(world)
  const code = await run(words, shell)
  return { code, out: out(), err: err() }
}

class Collector implements Output {
  readonly isTerminal: boolean
  readonly columns: number
  text = ''

  constructor(isTerminal: boolean, columns: number) {
    this.isTerminal = isTerminal
    this.columns = columns
  }

  write(text: string): void {
    this.text += text
  }
}
