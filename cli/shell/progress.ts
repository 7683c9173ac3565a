import { setTimeout as sleep } from 'node:timers/promises'
import type { Shell } from './shell.ts'

type Say = (progress: string) => void

const impatientAfterMs = 2_000
const silent: Say = () => {}

/** Says on a terminal what takes long, once it does. Answers what the work answers. */
export async function withProgress<T>(
  shell: Shell,
  title: string,
  work: (say: Say) => Promise<T>,
): Promise<T> {
  if (!shell.err.isTerminal) return await work(silent)
  let say = silent
  const running = work((progress) => say(progress))
  const isSlow = await Promise.race([settled(running), sleep(impatientAfterMs, true, { ref: false })])
  if (isSlow) await showUntilDone(title, running, (listener) => (say = listener))
  return await running
}

async function settled(running: Promise<unknown>): Promise<false> {
  await running.catch(() => {})
  return false
}

async function showUntilDone(
  title: string,
  running: Promise<unknown>,
  hear: (listener: Say) => void,
): Promise<void> {
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2')
  // Standard output belongs to the answer.
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr) })
  const task = {
    title,
    task: async (_: unknown, shown: { output: string }) => {
      hear((progress) => (shown.output = progress))
      await running
    },
  }
  await new Listr([task], { forceTTY: true, exitOnError: false, rendererOptions: { logger } }).run()
}
