import { nearest } from '../naming/nearest.ts'
import { isTimeZone } from '../schedule/zone-offsets.ts'
import { effectiveScheme } from '../severity/effective-scheme.ts'
import { parseLevel, presets } from '../severity/scheme.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'

/** What is wrong with the levels that a file changes, and with the hours in which they count. */
export function wrongSeverityLevels(file: OrganisationFile, { settings }: Organisation): Fault[] {
  return [
    ...unknownLevels(settings),
    ...repeatedLevels(settings),
    ...sharedNames(settings),
    ...repeatedClocks(settings),
    ...wrongZone(file),
  ]
}

type Settings = Organisation['settings']

function unknownLevels({ severity_scheme: id, severity_levels: changes }: Settings): Fault[] {
  const names = presets[id].levels.map(({ name }) => name)
  return changes.flatMap(({ level }, index) => {
    if (parseLevel(presets[id], level)) return []
    const meant = nearest(level, names)
    const hint = meant === null ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`
    return [
      { path: `settings.severity_levels[${index}].level`, message: `no level "${level}" in ${id}; ${hint}` },
    ]
  })
}

function repeatedLevels({ severity_scheme: id, severity_levels: changes }: Settings): Fault[] {
  const ranks = changes.map(({ level }) => parseLevel(presets[id], level)?.rank)
  return ranks.flatMap((rank, index) => {
    const first = ranks.indexOf(rank)
    if (rank === undefined || first === index) return []
    const message = `severity_levels[${first}] is already about this level`
    return [{ path: `settings.severity_levels[${index}].level`, message }]
  })
}

/** Two levels of one name could not be told apart; neither could a level that is called as another one usually is. */
function sharedNames({ severity_scheme: id, severity_levels: changes }: Settings): Fault[] {
  const scheme = effectiveScheme(id, changes)
  return changes.flatMap(({ level, name }, index) => {
    const rank = parseLevel(presets[id], level)?.rank
    if (name === undefined || rank === undefined) return []
    const others = [...scheme.levels, ...presets[id].levels].filter((other) => other.rank !== rank)
    if (!others.some((other) => other.name.toUpperCase() === name.toUpperCase())) return []
    return [
      { path: `settings.severity_levels[${index}].name`, message: `"${name}" is the name of another level` },
    ]
  })
}

function repeatedClocks({ severity_levels: changes }: Settings): Fault[] {
  return changes.flatMap(({ clocks = [] }, level) =>
    clocks.flatMap(({ when, after_minutes: minutes }, index) => {
      const first = clocks.findIndex((one) => one.when === when && one.after_minutes === minutes)
      if (first === index) return []
      const message = `clocks[${first}] is already ${when} after ${minutes} minutes; name all whom it pages there`
      return [{ path: `settings.severity_levels[${level}].clocks[${index}]`, message }]
    }),
  )
}

function wrongZone({ settings: { business_hours: hours } }: OrganisationFile): Fault[] {
  if (!hours || isTimeZone(hours.time_zone)) return []
  const message = `"${hours.time_zone}" is not a time zone such as Europe/Lisbon.`
  return [{ path: 'settings.business_hours.time_zone', message }]
}
