import { valueText } from './value-text.ts'

const braces = /\{\{([^{}]*)\}\}/g
const alternatives = /(?:'[^']*'|"[^"]*"|[^|'"])+/g

/**
 * Reads by a logic-less expression. It lists paths, of which the first that has something counts, and a quoted text is a
 * last resort: `alert.title | message | 'No title'`. With braces it is a text with expressions in it:
 * `{{ host }}: {{ title | 'No title' }}`.
 */
export function fillIn(expression: string, valueAt: (path: string) => unknown): unknown {
  if (!expression.includes('{{')) return firstOf(expression, valueAt)
  return fillInText(expression, valueAt)
}

/**
 * The text with its expressions in braces filled in; nothing else in it is read. What stands for an expression of which
 * nothing is known is up to `whenEmpty`.
 */
export function fillInText(
  text: string,
  valueAt: (path: string) => unknown,
  whenEmpty: (expression: string) => string = () => '',
): string {
  return text.replaceAll(braces, (_braces, inner: string) => {
    const value = firstOf(inner, valueAt)
    return value === null ? whenEmpty(inner) : valueText(value)
  })
}

function firstOf(expression: string, valueAt: (path: string) => unknown): unknown {
  for (const term of termsOf(expression)) {
    const value = valueOf(term, valueAt)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return null
}

/** The paths that a text with braces reads. */
export function pathsOf(text: string): string[] {
  return [...text.matchAll(braces)].flatMap(([, inner = '']) => pathsIn(inner))
}

/** The paths of one expression, in the order in which they count. */
export function pathsIn(expression: string): string[] {
  return termsOf(expression).filter((term) => term !== '' && !isQuoted(term))
}

function termsOf(expression: string): string[] {
  return [...expression.matchAll(alternatives)].map(([term]) => term.trim())
}

function isQuoted(term: string): boolean {
  return /^(['"]).*\1$/s.test(term)
}

function valueOf(term: string, valueAt: (path: string) => unknown): unknown {
  if (isQuoted(term)) return term.slice(1, -1)
  return term === '' ? null : valueAt(term)
}
