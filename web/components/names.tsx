import { useChoices, type Kind } from '../queries/names.ts'

/** The names of some things, in a row. */
export function Names({ kind, ids }: { kind: Kind; ids: readonly string[] }): string {
  const names = new Map(useChoices(kind).map(({ value, label }) => [value, label]))
  return ids.map((id) => names.get(id) ?? id).join(', ')
}
