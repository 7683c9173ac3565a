import { lazy, Suspense, useSyncExternalStore, type ReactElement } from 'react'
import { sentenceOf } from './sentence-of.ts'

export type Toast = { id: string; message: string; failed: boolean; undo?: () => void }

const Toaster = lazy(async () => ({ default: (await import('./toaster.tsx')).Toaster }))
const listeners = new Set<() => void>()
let waiting: readonly Toast[] = []
let told = 0

function add(toast: Omit<Toast, 'id'>): void {
  told += 1
  waiting = [...waiting, { ...toast, id: `toast-${told}` }]
  for (const listener of listeners) listener()
}

/** Says in passing what was done; what can be undone is undone from there. */
export function tell(message: string, undo?: () => void): void {
  add({ message, failed: false, ...(undo && { undo }) })
}

export function tellRefusal(error: Error): void {
  add({ message: sentenceOf(error), failed: true })
}

/** Loaded with the first message. */
export function Toasts(): ReactElement | null {
  const toasts = useSyncExternalStore(listen, () => waiting)
  if (toasts.length === 0) return null
  return (
    <Suspense>
      <Toaster toasts={toasts} />
    </Suspense>
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
