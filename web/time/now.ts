import { useSyncExternalStore } from 'react'

/** One timer for everything on the screen that counts. */
const listeners = new Set<() => void>()
let second = Math.floor(Date.now() / 1_000)
let timer: ReturnType<typeof setInterval> | undefined

function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    // Nobody counted meanwhile.
    second = Math.floor(Date.now() / 1_000)
    timer = setInterval(() => {
      second = Math.floor(Date.now() / 1_000)
      for (const tell of listeners) tell()
    }, 1_000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The instant in milliseconds, a new one every `everySeconds`. */
export function useNow(everySeconds = 1): number {
  const step = useSyncExternalStore(listen, () => Math.floor(second / everySeconds))
  return step * everySeconds * 1_000
}
