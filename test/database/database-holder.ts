import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const SCRIPT = fileURLToPath(new URL('hold-database.ts', import.meta.url))

/** A process that holds an embedded database, in a group of its own. */
export async function startHolder(dataDir: string, user: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [SCRIPT, dataDir], {
    ...user,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  createInterface(child.stderr).on('line', (line) => lines.push(line))
  const exited = once(child, 'exit').then(() => child.exitCode ?? child.signalCode)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  const first = once(createInterface(child.stdout), 'line')
  const ready = await Promise.race([first, exited])
  if (!Array.isArray(ready)) throw new Error(`the holder ended (${ready}): ${lines.join('\n')}`)
  const { pid = 0 } = child
  return { pid, lines, exited, kill: (signal: NodeJS.Signals) => process.kill(-pid, signal) }
}
