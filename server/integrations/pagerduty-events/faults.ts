import { type Fields, textOf } from '../fields.ts'

export type Fault = string | null

export function missing(field: string): string {
  return `'${field}' is missing or blank`
}

export function notOneOf(field: string, words: string): string {
  return `'${field}' is invalid (must be one of the following: ${words})`
}

const DEDUP_KEY_LENGTH = 255

/** A key that names the trouble; what ends or answers one cannot do without it. */
export function keyFault(field: string, key: string | null, action: unknown): Fault {
  if (key === null) return action === 'acknowledge' || action === 'resolve' ? missing(field) : null
  if (key.length <= DEDUP_KEY_LENGTH) return null
  return `'${field}' is invalid (must be at most ${DEDUP_KEY_LENGTH} characters)`
}

/** A field that must be text. */
export function textFault(fields: Fields, name: string, shown: string): Fault {
  const value = fields[name]
  if (textOf(value) !== null) return null
  const isEmpty = value === undefined || value === null || typeof value === 'string'
  return isEmpty ? missing(shown) : `'${shown}' is invalid (must be a string)`
}

export function found(...faults: Fault[]): string[] {
  return faults.filter((fault) => fault !== null)
}
