import type { IncidentTemplate } from './incident-template.ts'
import { shippedTemplates } from './shipped-templates.ts'

/** The templates of an organisation, with the shipped ones that it has none of its own for; sorted by id. */
export function templatesIn(own: readonly IncidentTemplate[]): IncidentTemplate[] {
  const taken = new Set(own.map(({ id }) => id))
  const all = [...own, ...shippedTemplates.filter(({ id }) => !taken.has(id))]
  return all.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
