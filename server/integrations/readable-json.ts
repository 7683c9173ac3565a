export type Parsed = { ok: true; json: unknown } | { ok: false }

const DEEPEST = 32
const TOO_DEEP = '… (nested too deeply)'

/** Parses a body and makes it fit to be stored and shown: no NUL, no lone surrogates, no endless nesting. */
export function parseReadable(bytes: Buffer): Parsed {
  const text = bytes.toString('utf8')
  try {
    const json: unknown = JSON.parse(text.codePointAt(0) === 0xfeff ? text.slice(1) : text)
    return { ok: true, json: isFit(text, json) ? json : fit(json, DEEPEST) }
  } catch {
    return { ok: false }
  }
}

/** NUL and lone surrogates can only be written as escapes: JSON refuses the first raw, UTF-8 the second. */
function isFit(text: string, json: unknown): boolean {
  if (text.includes(String.raw`\u`)) return false
  return count(text, '{') + count(text, '[') <= DEEPEST || isShallow(json, DEEPEST)
}

/** Few brackets cannot nest deeply; counting them is cheaper than a walk. */
function count(text: string, bracket: string): number {
  let found = 0
  let at = text.indexOf(bracket)
  while (at !== -1 && found <= DEEPEST) {
    found += 1
    at = text.indexOf(bracket, at + 1)
  }
  return found
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && !isShallow(inner, levels - 1)) return false
  }
  return true
}

function fit(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return fitText(value)
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) return TOO_DEEP
  if (Array.isArray(value)) return value.map((inner) => fit(inner, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [fitText(key), fit(inner, levels - 1)]),
  )
}

function fitText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
