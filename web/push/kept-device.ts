/** The contact method that this browser is. Kept where the service worker can read it too, which has no local storage. */
const CACHE = 'tocsin-device'
const PLACE = '/this-device'

export async function readDevice(): Promise<string | null> {
  const kept = await (await caches.open(CACHE)).match(PLACE)
  return kept ? await kept.text() : null
}

export async function keepDevice(method: string): Promise<void> {
  await (await caches.open(CACHE)).put(PLACE, new Response(method))
}

export async function forgetDevice(): Promise<void> {
  await caches.delete(CACHE)
}
