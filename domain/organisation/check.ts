import { nearest } from '../naming/nearest.ts'
import { isTimeZone } from '../schedule/zone-offsets.ts'
import { effectiveScheme } from '../severity/effective-scheme.ts'
import { parseLevel } from '../severity/scheme.ts'
import type { Fault, Organisation, OrganisationFile } from './document.ts'
import { effectiveTemplates } from '../communication/templates/built-in.ts'
import { nothing } from './nothing.ts'
import { fullPath, references, type Reference, type Referred } from './references.ts'
import { merge } from './merge.ts'
import { repeatedIds } from './repeated-ids.ts'
import { repeatedRates } from './repeated-rates.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { wrongChecklists } from './wrong-checklists.ts'
import { wrongCommunication } from './wrong-communication.ts'
import { wrongRules } from './wrong-rules.ts'
import { wrongInhibition } from './wrong-inhibition.ts'
import { wrongMaintenance } from './wrong-maintenance.ts'
import { wrongSchedules } from './wrong-schedules.ts'
import { wrongSeverityLevels } from './wrong-severity-levels.ts'

/** What must be put right before the file can be applied to what exists; every path is the file's. */
export function check(
  file: OrganisationFile,
  existing: Organisation = nothing,
  { prune = false, merged = merge(existing, file, { prune }) } = {},
): Fault[] {
  return [
    ...repeatedIds(file, merged),
    ...repeatedKeys(file),
    ...lostReferences(file, merged),
    ...wrongZones(file),
    ...wrongSchedules(file, merged),
    ...wrongLevels(file, merged),
    ...selfDependencies(file),
    ...repeatedRates(file),
    ...wrongSeverityLevels(file, merged),
    ...wrongRules(file, merged),
    ...wrongMaintenance(file),
    ...wrongInhibition(file),
    ...wrongChecklists(file, merged),
    ...wrongCommunication(file, merged),
  ]
}

/** Looking for what was meant takes time, and nobody reads more. */
const mostSuggestions = 50

type Names = Record<Referred, Set<string>> & { methodsOf: Map<string, string[]> }

const nouns: Record<Referred, string> = {
  teams: 'team',
  people: 'person',
  schedules: 'schedule',
  escalation_policies: 'policy',
  services: 'service',
  maintenance_windows: 'maintenance window',
  inhibition_rules: 'inhibition rule',
  incident_checklists: 'checklist',
  communication_templates: 'communication template',
  communication_plans: 'communication plan',
  subscriptions: 'subscription',
  regulatory_regimes: 'regulatory regime',
  role_rosters: 'role roster',
  methods: 'contact method',
}

function lostReferences(file: OrganisationFile, merged: Organisation): Fault[] {
  const names = namesIn(merged)
  const knownTo = ({ to, of }: Reference) => (of === undefined ? names[to] : ownMethods(names, of))
  return references(file)
    .filter((reference) => !knownTo(reference).has(reference.id))
    .map((reference, index) => ({
      path: fullPath(reference),
      message: lost(reference, index < mostSuggestions ? knownTo(reference) : new Set()),
    }))
}

function lost({ to, id, of }: Reference, candidates: Set<string>): string {
  const meant = nearest(id, candidates)
  const owner = of === undefined ? '' : ` of ${of}'s own`
  return `no ${nouns[to]}${owner} "${id}"${meant === null ? '' : `; did you mean "${meant}"?`}`
}

function namesIn({
  teams,
  people,
  schedules,
  escalation_policies,
  services,
  maintenance_windows,
  inhibition_rules,
  incident_checklists,
  communication_templates,
  communication_plans,
  subscriptions,
  regulatory_regimes,
  role_rosters,
}: Organisation): Names {
  const methods = people.flatMap((person) => person.contact_methods)
  return {
    teams: ids(teams),
    people: ids(people),
    schedules: ids(schedules),
    escalation_policies: ids(escalation_policies),
    services: ids(services),
    maintenance_windows: ids(maintenance_windows),
    inhibition_rules: ids(inhibition_rules),
    incident_checklists: ids(incident_checklists),
    communication_templates: ids(effectiveTemplates(communication_templates)),
    communication_plans: ids(communication_plans),
    subscriptions: ids(subscriptions),
    regulatory_regimes: ids(regulatory_regimes),
    role_rosters: ids(role_rosters),
    methods: ids(methods),
    methodsOf: new Map(people.map(({ id, contact_methods: own }) => [id, own.map((method) => method.id)])),
  }
}

function ownMethods({ methodsOf }: Names, person: string): Set<string> {
  return new Set(methodsOf.get(person))
}

function ids(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id))
}

function wrongZones({ people }: OrganisationFile): Fault[] {
  return people.flatMap(({ time_zone: zone }, index) =>
    isTimeZone(zone)
      ? []
      : [
          {
            path: `people[${index}].time_zone`,
            message: `"${zone}" is not a time zone such as Europe/Lisbon.`,
          },
        ],
  )
}

function wrongLevels({ services }: OrganisationFile, { settings }: Organisation): Fault[] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  const names = scheme.levels.map(({ name }) => name).join(', ')
  return services.flatMap(({ severity_map: map }, index) =>
    Object.entries(map).flatMap(([word, level]) =>
      parseLevel(scheme, level)
        ? []
        : [
            {
              path: `services[${index}].severity_map.${word}`,
              message: `"${level}" is not a level of ${scheme.id}: ${names}`,
            },
          ],
    ),
  )
}

function selfDependencies({ services }: OrganisationFile): Fault[] {
  return services.flatMap(({ id, depends_on: needs }, index) => {
    const place = needs.indexOf(id)
    if (place === -1) return []
    return [{ path: `services[${index}].depends_on[${place}]`, message: `"${id}" cannot depend on itself` }]
  })
}
