import type { Page } from 'playwright-core'

/** What the page loads of script from now on, in kilobytes as they are sent with gzip. */
export function countScripts(page: Page): () => Promise<number> {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url())
  })
  return async () => {
    const lengths = await Promise.all([...scripts].map(gzippedLength))
    return lengths.reduce((sum, length) => sum + length, 0) / 1_000
  }
}

async function gzippedLength(script: string): Promise<number> {
  const response = await fetch(script, { headers: { 'accept-encoding': 'gzip' } })
  const length = Number(response.headers.get('content-length'))
  if (response.headers.get('content-encoding') !== 'gzip' || length === 0)
    throw new Error(`${script} is not sent with gzip`)
  return length
}
