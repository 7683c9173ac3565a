const CACHE = 'tocsin-shell-1'
const OFFLINE = '/offline.html'
const shell = [OFFLINE, '/offline.css', '/icon.svg']

export async function keepShell(): Promise<void> {
  await (await caches.open(CACHE)).addAll(shell)
}

export function isOfShell({ mode, url }: Request): boolean {
  return mode === 'navigate' || shell.includes(new URL(url).pathname)
}

/** Screens come from the server only: one that was kept would show a state that is over. Without it, a page says so. */
export async function fromServer(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request.mode === 'navigate' ? OFFLINE : request)
    if (kept) return kept
    throw error
  }
}
