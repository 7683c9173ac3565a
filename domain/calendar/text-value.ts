import { plainText } from '../rendering/plain-text.ts'

const escapes: Record<string, string> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' }

/** Anybody's text as a value of RFC 5545: it cannot end its line, nor begin another property. */
export function textValue(text: string): string {
  return plainText(text).replaceAll(/[\\;,\n]/g, (character) => escapes[character] ?? character)
}

/** In UTC, so that no reader has to know the rules of a time zone. Seconds are the least that the format has. */
export function instantValue(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
