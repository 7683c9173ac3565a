import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runningIn, type Running } from './running.ts'

const POLITE_MS = 4_000
const GIVE_UP_MS = 12_000

/** Stops whatever a killed Tocsin left running on this directory, and removes the files that speak of it. */
export async function stopOrphans(directory: string, log: (line: string) => void): Promise<void> {
  const beganAt = performance.now()
  for (let round = 0; ; round += 1) {
    const running = await runningIn(directory)
    if (running.length === 0) break
    const waitedMs = performance.now() - beganAt
    if (waitedMs > GIVE_UP_MS) throw new Error(cannotStop(directory, running))
    if (round === 0) log(`stopping what still runs on ${directory}: ${pids(running)}`)
    if (waitedMs > POLITE_MS) signal(running, 'SIGKILL')
    else if (round % 10 === 0) signal(postmasters(running), 'SIGINT')
    await sleep(100)
  }
  for (const file of ['postmaster.pid', '.s.PGSQL.5432', '.s.PGSQL.5432.lock']) {
    await rm(join(directory, file), { force: true })
  }
}

/** Ends everything on this directory at once; what was committed is in the log. */
export async function killAll(directory: string): Promise<void> {
  signal(await runningIn(directory), 'SIGKILL')
}

function signal(running: Running[], name: 'SIGINT' | 'SIGKILL'): void {
  for (const { pid } of running) {
    try {
      process.kill(pid, name)
    } catch {
      // It went by itself, or belongs to another user: then the next look tells.
    }
  }
}

const postmasters = (running: Running[]) => running.filter((one) => !one.child)
const pids = (running: Running[]) => running.map((one) => one.pid).join(', ')

const cannotStop = (directory: string, running: Running[]) =>
  `PostgreSQL still runs on ${directory} and does not stop (pid ${pids(running)}). End it by hand, then start again.`
