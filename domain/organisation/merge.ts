import {
  defaultSettings,
  noRules,
  type Organisation,
  type OrganisationFile,
  type SettingsSection,
} from './document.ts'

type Named = { id: string }

/**
 * What the server will have. Things with an id of their own that the file does not name stay, unless pruned; of a thing
 * that it names, fields left out take their defaults.
 */
export function merge(
  existing: Organisation,
  file: OrganisationFile,
  { prune }: { prune: boolean },
): Organisation {
  if (prune) return onlyTheFile(file)
  return {
    settings: mergeSettings(existing.settings, file.settings),
    teams: mergeById(existing.teams, file.teams),
    people: mergePeople(existing, file),
    schedules: mergeById(existing.schedules, file.schedules, (before, schedule) => ({
      ...schedule,
      overrides: keepMissing(before.overrides, schedule.overrides),
      temporary_schedules: keepMissing(before.temporary_schedules, schedule.temporary_schedules),
    })),
    escalation_policies: mergeById(existing.escalation_policies, file.escalation_policies),
    services: mergeById(existing.services, file.services, (before, service) => ({
      ...service,
      integrations: keepMissing(before.integrations, service.integrations),
    })),
    routing_rules: file.routing_rules ?? existing.routing_rules,
    maintenance_windows: mergeById(existing.maintenance_windows, file.maintenance_windows),
    inhibition_rules: mergeById(existing.inhibition_rules, file.inhibition_rules),
    incident_checklists: mergeById(existing.incident_checklists, file.incident_checklists),
    communication_templates: mergeById(existing.communication_templates, file.communication_templates),
    communication_plans: mergeById(existing.communication_plans, file.communication_plans),
    subscriptions: mergeById(existing.subscriptions, file.subscriptions),
    regulatory_regimes: mergeById(existing.regulatory_regimes, file.regulatory_regimes),
    role_rosters: mergeById(existing.role_rosters, file.role_rosters),
    incident_templates: mergeById(existing.incident_templates, file.incident_templates),
    triggers: mergeById(existing.triggers, file.triggers),
    specialists: mergeById(existing.specialists, file.specialists),
    vendors: mergeById(existing.vendors, file.vendors),
  }
}

function onlyTheFile({
  settings,
  people,
  routing_rules: rules = [],
  ...sections
}: OrganisationFile): Organisation {
  return {
    ...sections,
    settings: mergeSettings(defaultSettings, settings),
    people: people.map((person) => ({
      ...person,
      notification_rules: person.notification_rules ?? noRules,
    })),
    routing_rules: rules,
  }
}

function mergePeople(existing: Organisation, file: OrganisationFile): Organisation['people'] {
  const { people } = onlyTheFile(file)
  const rulesGiven = new Set(
    file.people.flatMap(({ id, notification_rules }) => (notification_rules ? id : [])),
  )
  return mergeById(existing.people, people, (before, person) => ({
    ...person,
    contact_methods: keepMissing(before.contact_methods, person.contact_methods),
    notification_rules: rulesGiven.has(person.id) ? person.notification_rules : before.notification_rules,
  }))
}

function mergeSettings(before: SettingsSection, given: OrganisationFile['settings']): SettingsSection {
  const stale = given.stale_acknowledgement_minutes
  const fallback = given.fallback_policy
  return {
    severity_scheme: given.severity_scheme ?? before.severity_scheme,
    severity_levels: given.severity_levels ?? before.severity_levels,
    executives: given.executives ?? before.executives,
    business_hours: given.business_hours ?? before.business_hours,
    mttr_starts_at: given.mttr_starts_at ?? before.mttr_starts_at,
    catch_all: given.catch_all ?? before.catch_all,
    stale_acknowledgement_minutes: stale === undefined ? before.stale_acknowledgement_minutes : stale,
    fallback_policy: fallback === undefined ? before.fallback_policy : fallback,
    on_call_pay: given.on_call_pay ?? before.on_call_pay,
    paid_sends: given.paid_sends ?? before.paid_sends,
    war_room: given.war_room === undefined ? before.war_room : given.war_room,
    attachments: given.attachments ?? before.attachments,
  }
}

function mergeById<T extends Named>(
  existing: readonly T[],
  wanted: readonly T[],
  mergeOne: (before: T, wanted: T) => T = (_before, one) => one,
): T[] {
  const before = new Map(existing.map((one) => [one.id, one]))
  const named = new Set(wanted.map(({ id }) => id))
  const merged = wanted.map((one) => {
    const known = before.get(one.id)
    return known ? mergeOne(known, one) : one
  })
  return [...existing.filter(({ id }) => !named.has(id)), ...merged]
}

/** The list of the file, each missing one of the server's after the one that it stood behind. */
function keepMissing<T extends Named>(existing: readonly T[], wanted: readonly T[]): T[] {
  const kept = [...wanted]
  let place = 0
  for (const one of existing) {
    const found = kept.findIndex(({ id }) => id === one.id)
    if (found === -1) kept.splice(place, 0, one)
    place = (found === -1 ? place : found) + 1
  }
  return kept
}
