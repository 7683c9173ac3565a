import { plainText } from './plain-text.ts'

/** XML has no way at all to write most control characters, so they are left out. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
