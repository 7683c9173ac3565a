import type { Link } from '../../domain/alerting/signal.ts'

export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** The text of a scalar, or null when there is none to show. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return isBlank(value) ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}

function isBlank(text: string): boolean {
  // Most texts begin with a letter, and trimming those would be wasted.
  return !(text.charCodeAt(0) > 0x20) && text.trim() === ''
}

export function firstText(...values: unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value)
    if (text !== null) return text
  }
  return null
}

/** Labels are text; what is not is written as JSON. */
export function labelsOf(value: unknown): Record<string, string> {
  if (!isFields(value)) return {}
  return Object.fromEntries(
    Object.entries(value).map(([name, label]) => [
      name,
      typeof label === 'string' ? label : JSON.stringify(label),
    ]),
  )
}

/** `[{ "name": "team", "value": "db" }]`, where vendors call the name differently. */
export function labelsOfPairs(pairs: unknown, nameField: string): Record<string, string> {
  return Object.fromEntries(
    listOf(pairs).flatMap((pair) => {
      const { [nameField]: given, value } = fieldsOf(pair)
      const name = textOf(given)
      return name === null ? [] : [[name, textOf(value) ?? '']]
    }),
  )
}

/** Those of the fields that say something, as labels. */
export function labelsFrom(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const text = textOf(value)
      return text === null ? [] : [[name, text]]
    }),
  )
}

/** Without the fields that say nothing. */
export function saidOf(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}

export function hostOf(url: unknown): string | null {
  const host = typeof url === 'string' ? URL.parse(url)?.host : undefined
  return host === undefined || host === '' ? null : host
}

const WEB_ADDRESS = /^https?:\/\//i

/** Only web addresses become links: a `javascript:` one must never be a click away. */
export function linksOf(...entries: [text: string, href: unknown][]): Link[] {
  const links: Link[] = []
  for (const [text, href] of entries) {
    if (typeof href === 'string' && WEB_ADDRESS.test(href)) links.push({ href, text })
  }
  return links
}
