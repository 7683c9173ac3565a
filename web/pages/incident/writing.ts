/** Whether somebody writes in this tab; it ends a while after the last letter. */
const LASTS_MS = 6_000
const listeners = new Set<() => void>()
let until: ReturnType<typeof setTimeout> | undefined

export function isWriting(): boolean {
  return until !== undefined
}

export function listenToWriting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function noteWriting(): void {
  const began = until === undefined
  clearTimeout(until)
  until = setTimeout(endWriting, LASTS_MS)
  if (began) tellAll()
}

export function endWriting(): void {
  if (until === undefined) return
  clearTimeout(until)
  until = undefined
  tellAll()
}

function tellAll(): void {
  for (const listener of listeners) listener()
}
