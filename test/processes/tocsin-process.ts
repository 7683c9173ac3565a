import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { runningIn } from '../../server/database/embedded/running.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ADMIN_TOKEN = 'an-administrator-token-for-tests-only'

type Launch = {
  environment?: Record<string, string>
  /** Default: Node itself, without npm. */
  npm?: boolean
  user?: { uid: number; gid: number }
}

export type Ended = { code: number | null; signal: NodeJS.Signals | null; afterMs: number }

const running = new Set<TocsinProcess>()
process.once('exit', () => {
  for (const tocsin of running) tocsin.kill('SIGKILL')
})

/** A server as people start it: a process in a group of its own, of which nothing is left after the test. */
export class TocsinProcess {
  readonly pid: number
  readonly out: string[] = []
  readonly log: string[] = []
  readonly ended: Promise<Ended>
  url = ''

  private constructor({ environment = {}, npm = false, user }: Launch) {
    const startedAt = performance.now()
    const [command, words] = npm ? ['npm', ['start']] : [process.execPath, ['server/main.ts']]
    const child = spawn(command, words, {
      cwd: ROOT,
      ...user,
      detached: true,
      env: { ...ownEnvironment(), TOCSIN_PORT: '0', TOCSIN_ADMIN_TOKEN: ADMIN_TOKEN, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.pid = child.pid ?? 0
    createInterface(child.stdout).on('line', (line) => this.out.push(line))
    createInterface(child.stderr).on('line', (line) => this.log.push(line))
    this.ended = once(child, 'close').then(() => ({
      code: child.exitCode,
      signal: child.signalCode,
      afterMs: performance.now() - startedAt,
    }))
    running.add(this)
    void this.ended.then(() => running.delete(this))
    onTestFinished(async () => {
      this.kill('SIGKILL')
      await this.ended
    })
  }

  /** Without waiting for anything. */
  static launch(launch: Launch): TocsinProcess {
    return new TocsinProcess(launch)
  }

  /** Waits for the line that says it is ready. */
  static async start(launch: Launch): Promise<TocsinProcess> {
    return await TocsinProcess.launch(launch).ready()
  }

  async ready(withinMs = 60_000): Promise<this> {
    let over = false
    void this.ended.then(() => (over = true))
    await vi.waitUntil(() => over || this.readyLine !== undefined, { timeout: withinMs, interval: 20 })
    this.url = /on (http:\S+)/.exec(this.readyLine ?? '')?.[1] ?? ''
    if (this.url === '') throw new Error(`the server did not start: ${[...this.out, ...this.log].join('\n')}`)
    return this
  }

  get readyLine(): string | undefined {
    return this.out.find((line) => line.startsWith('tocsin ready'))
  }

  /** When it does not come to be, the error shows what the server said last. */
  async until(condition: () => boolean, withinMs: number): Promise<void> {
    try {
      await vi.waitUntil(condition, { timeout: withinMs, interval: 5 })
    } catch (error) {
      throw new Error(`not within ${withinMs} ms; the server said: ${this.log.slice(-20).join('\n')}`, {
        cause: error,
      })
    }
  }

  /** To its whole group. */
  kill(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal)
    } catch {
      // It went by itself.
    }
  }

  /** To the one process that was started, which may be npm. */
  killAlone(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal)
  }

  /** Asks as an administrator; anything other than a success is an error of the test. */
  async do<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        authorization: `Bearer ${ADMIN_TOKEN}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    const answer: T = JSON.parse(text)
    return answer
  }

  async apply(document: object): Promise<void> {
    await this.do('POST', '/api/v1/organisation/apply', { version: 1, ...document })
  }
}

/** A data directory that is not there yet, and is gone after the test with all that runs on it. */
export async function newDataDir(): Promise<string> {
  const dataDir = join(await temporaryFolder(), 'data')
  onTestFinished(() => databaseGone(dataDir))
  return dataDir
}

/** PostgreSQL ends by itself after its server, however that ended. */
async function databaseGone(dataDir: string): Promise<void> {
  const gone = async () => (await runningIn(join(dataDir, 'postgres'))).length === 0
  await vi.waitUntil(gone, { timeout: 15_000, interval: 50 })
}

/** What the one who runs the tests has set for a server of their own is not for these. */
function ownEnvironment(): Record<string, string | undefined> {
  const given = Object.entries(process.env)
  return Object.fromEntries(
    given.filter(([name]) => !/^(TOCSIN_|DATABASE_URL$|NODE_OPTIONS$|VITEST)/.test(name)),
  )
}
