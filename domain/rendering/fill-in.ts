import { valueText } from './value-text.ts'

/**
 * Reads by a logic-less expression. It lists paths, of which the first that has something counts, and a quoted text is a
 * last resort: `alert.title | message | 'No title'`. With braces it is a text with expressions in it:
 * `{{ host }}: {{ title | 'No title' }}`.
 */
export function fillIn(expression: string, valueAt: (path: string) => unknown): unknown {
  if (!expression.includes('{{')) return firstOf(expression, valueAt)
  return fillInText(expression, valueAt)
}

/** The text with its expressions in braces filled in; nothing else in it is read. */
export function fillInText(text: string, valueAt: (path: string) => unknown): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/g, (_braces, inner: string) => valueText(firstOf(inner, valueAt)))
}

function firstOf(expression: string, valueAt: (path: string) => unknown): unknown {
  for (const [alternative] of expression.matchAll(/(?:'[^']*'|"[^"]*"|[^|'"])+/g)) {
    const value = valueOf(alternative.trim(), valueAt)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return null
}

function valueOf(term: string, valueAt: (path: string) => unknown): unknown {
  if (/^(['"]).*\1$/s.test(term)) return term.slice(1, -1)
  return term === '' ? null : valueAt(term)
}
