import { nearest } from '../naming/nearest.ts'
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
import { wrongLevels } from './wrong-levels.ts'
import { wrongMaintenance } from './wrong-maintenance.ts'
import { wrongSchedules } from './wrong-schedules.ts'
import { wrongSeverityLevels } from './wrong-severity-levels.ts'
import { wrongTimes } from './wrong-times.ts'

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
    ...wrongSchedules(file, merged),
    ...wrongLevels(file, merged),
    ...wrongTimes(file),
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
  incident_templates: 'incident template',
  triggers: 'trigger',
  specialists: 'specialist',
  vendors: 'vendor',
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
  ...others
}: Organisation): Names {
  const methods = people.flatMap((person) => person.contact_methods)
  return {
    teams: ids(teams),
    people: ids(people),
    schedules: ids(schedules),
    escalation_policies: ids(escalation_policies),
    services: ids(services),
    maintenance_windows: ids(others.maintenance_windows),
    inhibition_rules: ids(others.inhibition_rules),
    incident_checklists: ids(others.incident_checklists),
    communication_templates: ids(effectiveTemplates(others.communication_templates)),
    communication_plans: ids(others.communication_plans),
    subscriptions: ids(others.subscriptions),
    regulatory_regimes: ids(others.regulatory_regimes),
    role_rosters: ids(others.role_rosters),
    incident_templates: ids(others.incident_templates),
    triggers: ids(others.triggers),
    specialists: ids(others.specialists),
    vendors: ids(others.vendors),
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

function selfDependencies({ services }: OrganisationFile): Fault[] {
  return services.flatMap(({ id, depends_on: needs }, index) => {
    const place = needs.indexOf(id)
    if (place === -1) return []
    return [{ path: `services[${index}].depends_on[${place}]`, message: `"${id}" cannot depend on itself` }]
  })
}
