import { keepShell, page } from './offline.ts'
import { show } from './show.ts'
import { subscribeAnew } from './subscribe-anew.ts'
import { tapped } from './tapped.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(page(event.request))
})
self.addEventListener('push', (event) => event.waitUntil(show(self.registration, event.data)))
self.addEventListener('notificationclick', (event) => event.waitUntil(tapped(self, event)))
self.addEventListener('pushsubscriptionchange', (event) =>
  event.waitUntil(subscribeAnew(self.registration, event)),
)
