import { Refused } from '../../api/problem.ts'

const DEEPEST = 100

/** What was asked, fit to be stored: PostgreSQL takes neither NUL nor half an emoji. */
export function storable(value: unknown, levels = DEEPEST): unknown {
  if (typeof value === 'string') return fitText(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if (levels === 0) {
    throw new Refused('invalid-request', `The body is nested deeper than ${DEEPEST} levels.`)
  }
  if (Array.isArray(value)) return value.map((inner) => storable(inner, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [fitText(name), storable(inner, levels - 1)]),
  )
}

function fitText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
