import { effectiveScheme } from '../severity/effective-scheme.ts'
import { parseLevel } from '../severity/scheme.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'

type Named = { path: string; level: string }

/** Levels that the scheme which the organisation will have does not know. */
export function wrongLevels(file: OrganisationFile, { settings }: Organisation): Fault[] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  const names = scheme.levels.map(({ name }) => name).join(', ')
  return levelsIn(file)
    .filter(({ level }) => !parseLevel(scheme, level))
    .map(({ path, level }) => ({ path, message: `"${level}" is not a level of ${scheme.id}: ${names}` }))
}

function levelsIn({ services, incident_templates: templates, triggers, vendors }: OrganisationFile): Named[] {
  return [
    ...services.flatMap(({ severity_map: map, declare_at: declareAt }, index) => [
      ...Object.entries(map).map(([word, level]) => ({
        path: `services[${index}].severity_map.${word}`,
        level,
      })),
      ...optional(`services[${index}].declare_at`, declareAt),
    ]),
    ...templates.flatMap(({ severity }, index) =>
      optional(`incident_templates[${index}].severity`, severity),
    ),
    ...triggers.flatMap((trigger, index) =>
      trigger.when === 'weekend' ? optional(`triggers[${index}].severity`, trigger.severity) : [],
    ),
    ...vendors.flatMap(({ response_targets: targets }, index) =>
      targets.map(({ severity: level }, place) => ({
        path: `vendors[${index}].response_targets[${place}].severity`,
        level,
      })),
    ),
  ]
}

function optional(path: string, level: string | null): Named[] {
  return level === null ? [] : [{ path, level }]
}
