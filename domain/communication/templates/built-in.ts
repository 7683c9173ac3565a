import type { Template } from '../template.ts'
import { customerTemplates } from './customer.ts'
import { internalTemplates } from './internal.ts'
import { regulatoryTemplates } from './regulatory.ts'
import { statusTemplates } from './status.ts'

export const builtInTemplates: readonly Template[] = [
  ...internalTemplates,
  ...customerTemplates,
  ...statusTemplates,
  ...regulatoryTemplates,
]

/** The organisation's own beside the built-in ones, which they replace where they have the same id. */
export function effectiveTemplates(own: readonly Template[]): Template[] {
  const replaced = new Map(own.map((template) => [template.id, template]))
  const builtIn = builtInTemplates.map((template) => replaced.get(template.id) ?? template)
  const known = new Set(builtIn.map(({ id }) => id))
  return [...builtIn, ...own.filter(({ id }) => !known.has(id))]
}
