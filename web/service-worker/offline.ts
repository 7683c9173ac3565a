const SHELL = 'tocsin-shell-1'
const OFFLINE = '/offline.html'

export async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL)
  await shell.addAll([OFFLINE, '/icon.svg'])
}

/** Screens come from the server only: one that was kept would show a state that is over. Without it, a page says so. */
export async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(OFFLINE)
    if (kept) return kept
    throw error
  }
}
