import type { Page } from 'playwright-core'

/** The server says that much was missed: everything on the screen is read again; ends when this has been. */
export async function readAgain(page: Page, path: string): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'GET' && new URL(response.url()).pathname === path,
  )
  await page.evaluate("new BroadcastChannel('tocsin-live').postMessage({ news: { resync: true } })")
  await (await answer).finished()
}
