import { setTimeout as sleep } from 'node:timers/promises'
import { runGuarded, type Guarded } from './guard.ts'
import type { Connection } from './holder.ts'
import { killAll, stopOrphans } from './orphan.ts'
import type { Identity } from './privileges.ts'
import { untilReady } from './readiness.ts'

type Options = {
  cluster: string
  command: string[]
  identity: Identity | undefined
  connection: Connection
  log: (line: string) => void
  onRestart: (because: string) => void
}

const PATIENCE_MS = 9_000
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 10_000
const STEADY_AFTER_MS = 60_000

/** Keeps PostgreSQL running until stop(). */
export class Supervisor {
  readonly #options: Options
  readonly #stopping = new AbortController()
  readonly #lastLines: string[] = []
  #run: Guarded | undefined
  #watch: Promise<void> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
  }

  async start(): Promise<void> {
    const run = await this.#launch()
    if (!run) throw new Error(`PostgreSQL does not start: ${this.#lastLines.join(' ') || 'it says nothing'}`)
    this.#watch = this.#keepRunning(run)
  }

  /** The fast shutdown: open transactions are rolled back. Ends within 10 s. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#run?.end()
    const late = new AbortController()
    const killed = sleep(PATIENCE_MS, undefined, { signal: late.signal }).then(
      () => killAll(this.#options.cluster),
      () => {},
    )
    await Promise.race([this.#watch, killed])
    late.abort()
  }

  async #keepRunning(first: Guarded): Promise<void> {
    const { log, onRestart } = this.#options
    let run: Guarded | undefined = first
    let waitMs = FIRST_WAIT_MS
    while (run) {
      const startedAt = performance.now()
      const { because } = await run.exited
      if (this.#stopping.signal.aborted) return
      log(`PostgreSQL ended (${because}); starting it again`)
      if (performance.now() - startedAt > STEADY_AFTER_MS) waitMs = FIRST_WAIT_MS
      run = await this.#relaunch(waitMs)
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
      if (run) onRestart(because)
    }
  }

  /** Tries until it runs or is no longer wanted. */
  async #relaunch(firstWaitMs: number): Promise<Guarded | undefined> {
    const { signal } = this.#stopping
    for (let waitMs = firstWaitMs; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      await sleep(waitMs, undefined, { signal }).catch(() => {})
      const run = await this.#launch().catch((error: unknown) => this.#options.log(String(error)))
      if (run) return run
    }
    return undefined
  }

  async #launch(): Promise<Guarded | undefined> {
    const { cluster, command, identity, connection, log } = this.#options
    await stopOrphans(cluster, log)
    if (this.#stopping.signal.aborted) return undefined
    this.#lastLines.length = 0
    const run = runGuarded(command, { cwd: cluster, identity, log: (line) => this.#hear(line) })
    this.#run = run
    if (await untilReady(connection, { running: run.running, log })) return run
    await run.exited
    return undefined
  }

  #hear(line: string): void {
    // Its answer to our own asking whether it is ready.
    if (/the database system is (starting up|not yet accepting connections)$/.test(line)) return
    this.#options.log(line)
    this.#lastLines.push(line)
    if (this.#lastLines.length > 5) this.#lastLines.shift()
    // Somebody sent SIGTERM to every process: PostgreSQL now refuses new connections and waits for the old ones,
    // while the server still drains. A quick end and a new start serve it best.
    if (line.includes('received smart shutdown request')) this.#run?.end()
  }
}
