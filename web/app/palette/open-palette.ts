import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let asked = 0

/** Opens the palette, which is loaded when it is opened for the first time. */
export function openPalette(): void {
  asked += 1
  for (const tell of listeners) tell()
}

/** How often it was asked for. */
export function usePaletteAsked(): number {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => asked,
  )
}
