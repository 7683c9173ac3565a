const braces = /\{\{([^{}]*)\}\}/g
const quoted = /'[^']*'|"[^"]*"/g

/** Why an expression of `fill-in.ts` cannot mean what was written; null when it can. */
export function expressionFault(expression: string): string | null {
  if (!/\{\{|\}\}/.test(expression)) return innerFault(expression)
  const inner = [...expression.matchAll(braces)].map(([, text = '']) => innerFault(text))
  return textFault(expression) ?? inner.find((fault) => fault !== null) ?? null
}

/** Why the braces of a text cannot be filled in. */
export function textFault(text: string): string | null {
  const rest = text.replaceAll(braces, '')
  if (rest.includes('{{')) return 'has "{{" without "}}"'
  return rest.includes('}}') ? 'has "}}" without "{{"' : null
}

function innerFault(expression: string): string | null {
  const rest = expression.replaceAll(quoted, 'text')
  if (/['"]/.test(rest)) return 'has a quote that is not closed'
  const terms = rest.split('|').map((term) => term.trim())
  if (terms.includes('')) return 'has nothing before, after or between "|"'
  for (const term of terms) {
    const meant = meantBy(term)
    if (meant !== term) return `has the path "${term}"; did you mean "${meant}"?`
  }
  return null
}

/** Paths are names with dots between them, those of lists as well. */
function meantBy(path: string): string {
  return path
    .replace(/^\$\.?(?=\w)/, '')
    .replaceAll(/\[(\w+)\]/g, '.$1')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^\.|\.$/g, '')
}
