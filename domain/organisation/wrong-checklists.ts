import { nearest } from '../naming/nearest.ts'
import { effectiveScheme } from '../severity/effective-scheme.ts'
import { parseLevel, type Scheme } from '../severity/scheme.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'

/** The levels that checklists of incidents name are those of the scheme in force. */
export function wrongChecklists(
  { incident_checklists: lists }: OrganisationFile,
  { settings }: Organisation,
): Fault[] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  return lists.flatMap(({ severities, items }, index) => {
    const path = `incident_checklists[${index}]`
    return [
      ...wrongNames(severities, scheme, path),
      ...items.flatMap((item, place) => wrongNames(item.severities ?? [], scheme, `${path}.items[${place}]`)),
    ]
  })
}

function wrongNames(names: readonly string[], scheme: Scheme, path: string): Fault[] {
  return names.flatMap((name, place) =>
    parseLevel(scheme, name)
      ? []
      : [{ path: `${path}.severities[${place}]`, message: noLevel(name, scheme) }],
  )
}

function noLevel(name: string, scheme: Scheme): string {
  const known = scheme.levels.map((level) => level.name)
  const meant = nearest(name, known)
  const hint = meant === null ? `: ${known.join(', ')}` : `; did you mean "${meant}"?`
  return `"${name}" is not a level of ${scheme.id}${hint}`
}
