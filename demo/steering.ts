import { emitKeypressEvents } from 'node:readline'
import process from 'node:process'

const TICK_MS = 100

/** Whoever sits at the terminal sets the pace; without a terminal time does. */
export type Steering = { wait: (seconds: number) => Promise<void> }

export const keys = 'space: pause and go on · n: next step now · Ctrl-C: stop'

export function steerByKeys(): Steering {
  let paused = false
  let next = nothing
  if (process.stdin.isTTY) {
    emitKeypressEvents(process.stdin)
    process.stdin.setRawMode(true)
    process.stdin.on('keypress', (_text, key: { name?: string; ctrl?: boolean }) => {
      if (key.ctrl && key.name === 'c') process.kill(process.pid, 'SIGINT')
      if (key.name === 'n') next()
      if (key.name === 'space') {
        paused = !paused
        console.log(paused ? '  (paused)' : '  (goes on)')
      }
    })
  }
  return {
    wait: async (seconds) =>
      await new Promise<void>((resolve) => {
        let leftMs = seconds * 1_000
        const timer = setInterval(() => {
          if (!paused) leftMs -= TICK_MS
          if (leftMs < 0) next()
        }, TICK_MS)
        next = () => {
          clearInterval(timer)
          resolve()
        }
      }),
  }
}

function nothing(): void {}
