import type { Fault, Organisation, OrganisationFile } from './document.ts'

type Placed = { id: string; path: string }
type Owned = { id: string; owner: string }

/** Ids are unique per kind; those of contact methods and integrations, whoever they belong to. */
export function repeatedIds(file: OrganisationFile, merged: Organisation): Fault[] {
  const { teams, people, schedules, escalation_policies: policies, services, maintenance_windows } = file
  const { incident_checklists: checklists } = file
  return [
    ...repeated(placed('teams', teams)),
    ...repeated(placed('people', people)),
    ...repeated(placed('schedules', schedules)),
    ...repeated(placed('escalation_policies', policies)),
    ...repeated(placed('services', services)),
    ...repeated(placed('routing_rules', file.routing_rules ?? [])),
    ...services.flatMap((service, index) =>
      repeated(placed(`services[${index}].routing_rules`, service.routing_rules)),
    ),
    ...repeated(placed('maintenance_windows', maintenance_windows)),
    ...repeated(placed('inhibition_rules', file.inhibition_rules)),
    ...repeated(placed('incident_checklists', checklists)),
    ...checklists.flatMap(({ items }, index) =>
      repeated(placed(`incident_checklists[${index}].items`, items)),
    ),
    ...repeated(placed('communication_templates', file.communication_templates)),
    ...repeated(placed('communication_plans', file.communication_plans)),
    ...repeated(placed('subscriptions', file.subscriptions)),
    ...repeated(placed('regulatory_regimes', file.regulatory_regimes)),
    ...repeated(placed('role_rosters', file.role_rosters)),
    ...repeated(placed('incident_templates', file.incident_templates)),
    ...repeated(placed('triggers', file.triggers)),
    ...repeated(placed('specialists', file.specialists)),
    ...repeated(placed('vendors', file.vendors)),
    ...repeatedMethods(file, merged),
    ...repeatedIntegrations(file, merged),
  ]
}

function repeatedMethods(file: OrganisationFile, merged: Organisation): Fault[] {
  const inFile = file.people.flatMap(({ contact_methods: own }, index) =>
    placed(`people[${index}].contact_methods`, own),
  )
  const all = merged.people.flatMap(({ id: owner, contact_methods: own }) =>
    own.map(({ id }) => ({ id, owner })),
  )
  return [...repeated(inFile), ...ofAnother(inFile, all, 'a contact method')]
}

function repeatedIntegrations(file: OrganisationFile, merged: Organisation): Fault[] {
  const inFile = file.services.flatMap(({ integrations }, index) =>
    placed(`services[${index}].integrations`, integrations),
  )
  const all = merged.services.flatMap(({ id: owner, integrations }) =>
    integrations.map(({ id }) => ({ id, owner })),
  )
  return [...repeated(inFile), ...ofAnother(inFile, all, 'an integration')]
}

function placed(list: string, things: readonly { id: string }[]): Placed[] {
  return things.map(({ id }, index) => ({ id, path: `${list}[${index}]` }))
}

function repeated(things: readonly Placed[]): Fault[] {
  const first = new Map<string, string>()
  return things.flatMap(({ id, path }) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, path)
    return before === undefined
      ? []
      : [{ path: `${path}.id`, message: `"${id}" is already the id of ${before}` }]
  })
}

/** Once in the file, and again on the server, with somebody whom the file leaves as they are. */
function ofAnother(inFile: readonly Placed[], all: readonly Owned[], noun: string): Fault[] {
  const owners = new Map<string, string[]>()
  for (const { id, owner } of all) owners.set(id, [...(owners.get(id) ?? []), owner])
  const timesInFile = new Map<string, number>()
  for (const { id } of inFile) timesInFile.set(id, (timesInFile.get(id) ?? 0) + 1)
  return inFile.flatMap(({ id, path }) => {
    const [holder, ...others] = owners.get(id) ?? []
    if (others.length === 0 || timesInFile.get(id) !== 1) return []
    const message = `"${id}" is already ${noun} of "${holder}"; remove it there first, or choose another id`
    return [{ path: `${path}.id`, message }]
  })
}
