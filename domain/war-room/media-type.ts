/** No limit of the settings is above it. */
export const largestUploadMegabytes = 25

type Sniffed = { named: string; looksLike: (bytes: Uint8Array) => boolean }

/** What may be attached, and how its first bytes tell that it is that. */
const allowed = {
  'image/png': {
    named: 'a PNG picture',
    looksLike: beginsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  'image/jpeg': { named: 'a JPEG picture', looksLike: beginsWith(0xff, 0xd8, 0xff) },
  'image/gif': { named: 'a GIF picture', looksLike: beginsWith(0x47, 0x49, 0x46, 0x38) },
  'image/webp': { named: 'a WebP picture', looksLike: isWebp },
  'application/pdf': { named: 'a PDF document', looksLike: beginsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  'application/gzip': { named: 'a gzip archive', looksLike: beginsWith(0x1f, 0x8b, 0x08) },
  'application/json': { named: 'JSON', looksLike: isJson },
  'text/csv': { named: 'text', looksLike: isText },
  'text/plain': { named: 'text', looksLike: isText },
} as const satisfies Record<string, Sniffed>

export type MediaType = keyof typeof allowed

export const mediaTypes = Object.keys(allowed).filter(isMediaType)

/** Why the bytes cannot be attached as what they are said to be; null when they can. */
export function refusedAs(said: string, bytes: Uint8Array): string | null {
  if (!isMediaType(said)) return `${said} is not taken; there are ${mediaTypes.join(', ')}`
  if (bytes.length === 0) return 'the file is empty'
  const { named, looksLike } = allowed[said]
  return looksLike(bytes) ? null : `the file is said to be ${said}, but is not ${named}`
}

function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(allowed, text)
}

function beginsWith(...start: number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => start.every((byte, index) => bytes[index] === byte)
}

function isWebp(bytes: Uint8Array): boolean {
  return beginsWith(0x52, 0x49, 0x46, 0x46)(bytes) && beginsWith(0x57, 0x45, 0x42, 0x50)(bytes.subarray(8))
}

function isText(bytes: Uint8Array): boolean {
  return textIn(bytes) !== null
}

function isJson(bytes: Uint8Array): boolean {
  const text = textIn(bytes)
  if (text === null) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** UTF-8 without the controls that only programs and terminals understand, but for the colours of logs. */
function textIn(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /(?![\t\n\v\f\r])\p{Cc}/u.test(text.replaceAll('\u001B', '')) ? null : text
  } catch {
    return null
  }
}
