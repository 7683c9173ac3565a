import { useSyncExternalStore } from 'react'

/** Chrome's event, which TypeScript does not know: the browser would install this now if asked. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

const listeners = new Set<() => void>()
let offer: InstallOffer | null = null

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event && typeof event.prompt === 'function'
}

function change(next: InstallOffer | null): void {
  offer = next
  for (const listener of listeners) listener()
}

/** It comes once, soon after the page is there, and is kept for when somebody wants it. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    if (isOffer(event)) change(event)
  })
  addEventListener('appinstalled', () => change(null))
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useInstall() {
  const kept = useSyncExternalStore(listen, () => offer)
  return {
    isInstalled: matchMedia('(display-mode: standalone)').matches,
    isApple: /\b(iPhone|iPad)\b/.test(navigator.userAgent),
    prompt: kept && (() => void kept.prompt().then(() => change(null))),
  }
}
