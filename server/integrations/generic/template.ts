import { textOf } from '../fields.ts'

/**
 * Reads a field from a body. An expression lists paths, the first that has something counts, and a
 * quoted text is a last resort: `alert.title | message | 'No title'`. With braces it is a text with
 * expressions in it: `{{ host }}: {{ title | 'No title' }}`. There is no logic beyond that.
 */
export function read(expression: string, body: unknown): unknown {
  if (!expression.includes('{{')) return firstOf(expression, body)
  return expression.replaceAll(/\{\{([^{}]*)\}\}/g, (_braces, inner: string) => written(firstOf(inner, body)))
}

function firstOf(expression: string, body: unknown): unknown {
  for (const [alternative] of expression.matchAll(/(?:'[^']*'|"[^"]*"|[^|'"])+/g)) {
    const value = valueOf(alternative.trim(), body)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return null
}

function valueOf(term: string, body: unknown): unknown {
  if (/^(['"]).*\1$/s.test(term)) return term.slice(1, -1)
  if (term === '') return null
  return term.split('.').reduce<unknown>((value, name) => member(value, name), body)
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

function written(value: unknown): string {
  return textOf(value) ?? (value === null ? '' : JSON.stringify(value))
}
