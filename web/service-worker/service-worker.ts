import { fromServer, isOfShell, keepShell } from './offline.ts'
import { show } from './show.ts'
import { subscribeAnew } from './subscribe-anew.ts'
import { tapped } from './tapped.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => {
  // Pages must arrive, with the shell or without it.
  event.waitUntil(Promise.allSettled([keepShell(), self.skipWaiting()]))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  if (isOfShell(event.request)) event.respondWith(fromServer(event.request))
})
self.addEventListener('push', (event) => event.waitUntil(show(self.registration, event.data)))
self.addEventListener('notificationclick', (event) => event.waitUntil(tapped(self, event)))
self.addEventListener('pushsubscriptionchange', (event) =>
  event.waitUntil(subscribeAnew(self.registration, event)),
)
