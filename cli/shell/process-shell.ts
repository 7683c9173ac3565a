import type { Output, Shell } from './shell.ts'

export function processShell(): Shell {
  const interrupted = new AbortController()
  return {
    env: process.env,
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    input: process.stdin,
    isInputTerminal: process.stdin.isTTY,
    now: () => new Date(),
    get interrupted() {
      listenForSignals(interrupted)
      return interrupted.signal
    },
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has seen enough, as in `tocsin incident list | head`.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    get columns() {
      return stream.columns ?? 80
    },
  }
}

/** Only commands that wait for an end of their own ask for it; others end as programs do. */
function listenForSignals(interrupted: AbortController): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => interrupted.abort())
  }
}
