import type { IncidentChecklist } from '../organisation/document.ts'
import { parseLevel, type Rank, type Scheme } from '../severity/scheme.ts'
import type { Checklist } from './checklist.ts'
import { shipped } from './shipped.ts'

/** What Tocsin brings along, with what the organisation says in place of it, or besides, in the order of phases. */
export function effectiveChecklists(own: readonly IncidentChecklist[], scheme: Scheme): Checklist[] {
  const replacing = new Map(own.map((list) => [list.id, ofOrganisation(list, scheme)]))
  const known = new Set(shipped.map(({ id }) => id))
  return [
    ...shipped.map((list) => replacing.get(list.id) ?? list),
    ...[...replacing.values()].filter(({ id }) => !known.has(id)),
  ]
}

/** Levels are named as the scheme in force names them; one that it does not have was another scheme's, and counts not. */
function ofOrganisation({ id, title, phase, ...list }: IncidentChecklist, scheme: Scheme): Checklist {
  return {
    id,
    title,
    phase,
    dueMinutes: list.due_minutes,
    items: list.items.map((item) => ({
      id: item.id,
      text: item.text,
      ranks: ranksOf(item.severities ?? list.severities, scheme),
    })),
  }
}

function ranksOf(names: readonly string[], scheme: Scheme): Rank[] {
  if (names.length === 0) return scheme.levels.map(({ rank }) => rank)
  return names.flatMap((name) => parseLevel(scheme, name)?.rank ?? [])
}
