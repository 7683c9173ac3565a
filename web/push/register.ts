/** Only a page that came by TLS, or from this very machine, may have a service worker. */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => {
    console.warn('The service worker could not be registered.', error)
  })
}
