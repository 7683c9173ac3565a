import type { ContactMethod, Integration, Organisation } from './document.ts'

type Kind =
  | 'settings'
  | 'team'
  | 'person'
  | 'contact_method'
  | 'schedule'
  | 'override'
  | 'escalation_policy'
  | 'service'
  | 'integration'
  | 'routing_rule'
  | 'maintenance_window'
  | 'inhibition_rule'
  | 'incident_checklist'
  | 'communication_template'
  | 'communication_plan'
  | 'subscription'
  | 'regulatory_regime'
  | 'role_roster'
  | 'incident_template'
  | 'trigger'
  | 'specialist'
  | 'vendor'

type FieldChange = { path: string; from: unknown; to: unknown }

/** `id` of an override is `schedule/override`. Created and removed things have no fields. */
export type Change = {
  change: 'create' | 'update' | 'remove'
  kind: Kind
  id: string
  fields: FieldChange[]
}

type Thing = { kind: Kind; id: string; value: Record<string, unknown> }

/** What must happen for the server to have what is wanted. Keys and secrets are compared elsewhere. */
export function difference(current: Organisation, wanted: Organisation): Change[] {
  const before = new Map(thingsIn(current).map((thing) => [nameOf(thing), thing]))
  const after = new Map(thingsIn(wanted).map((thing) => [nameOf(thing), thing]))
  const removed = [...before.values()].filter((thing) => !after.has(nameOf(thing)))
  return [
    ...[...after].flatMap(([name, thing]) => changeOf(before.get(name), thing)),
    ...removed.map(({ kind, id }): Change => ({ change: 'remove', kind, id, fields: [] })),
  ]
}

function changeOf(before: Thing | undefined, { kind, id, value }: Thing): Change[] {
  if (!before) return [{ change: 'create', kind, id, fields: [] }]
  const fields = fieldChanges('', before.value, value)
  return fields.length === 0 ? [] : [{ change: 'update', kind, id, fields }]
}

function nameOf({ kind, id }: Thing): string {
  return `${kind} ${id}`
}

/** The document as a flat list; what belongs to another names its owner and its place there. */
function thingsIn(organisation: Organisation): Thing[] {
  const { settings, teams, people, schedules, escalation_policies: policies, services } = organisation
  const { incident_checklists: checklists } = organisation
  const { maintenance_windows: windows, inhibition_rules: inhibition, role_rosters: rosters } = organisation
  return [
    { kind: 'settings', id: 'settings', value: settings },
    ...teams.map((team): Thing => ({ kind: 'team', id: team.id, value: team })),
    ...people.flatMap(personThings),
    ...schedules.flatMap(scheduleThings),
    ...policies.map((policy): Thing => ({ kind: 'escalation_policy', id: policy.id, value: policy })),
    ...services.flatMap(serviceThings),
    ...organisation.routing_rules.map((rule, place, rules): Thing => {
      const value = { after: rules[place - 1]?.id ?? null, ...rule }
      return { kind: 'routing_rule', id: rule.id, value }
    }),
    ...windows.map((window): Thing => ({ kind: 'maintenance_window', id: window.id, value: window })),
    ...inhibition.map((rule): Thing => ({ kind: 'inhibition_rule', id: rule.id, value: rule })),
    ...checklists.map((list): Thing => ({ kind: 'incident_checklist', id: list.id, value: list })),
    ...rosters.map((roster): Thing => ({ kind: 'role_roster', id: roster.id, value: roster })),
    ...communicationThings(organisation),
    ...whole('incident_template', organisation.incident_templates),
    ...whole('trigger', organisation.triggers),
    ...whole('specialist', organisation.specialists),
    ...whole('vendor', organisation.vendors),
  ]
}

function communicationThings({
  communication_templates: templates,
  communication_plans: plans,
  subscriptions,
  regulatory_regimes: regimes,
}: Organisation): Thing[] {
  return [
    ...templates.map((value): Thing => ({ kind: 'communication_template', id: value.id, value })),
    ...plans.map((value): Thing => ({ kind: 'communication_plan', id: value.id, value })),
    ...subscriptions.map((value): Thing => ({ kind: 'subscription', id: value.id, value })),
    ...regimes.map((value): Thing => ({ kind: 'regulatory_regime', id: value.id, value })),
  ]
}

function whole(kind: Kind, values: readonly { id: string }[]): Thing[] {
  return values.map((value) => ({ kind, id: value.id, value }))
}

function personThings({ contact_methods: methods, ...person }: Organisation['people'][number]): Thing[] {
  const { calendar_url: _secret, ...open } = person
  const value = { ...open, teams: [...new Set(person.teams)].toSorted() }
  return [
    { kind: 'person', id: person.id, value },
    ...methods.map((method, position): Thing => {
      const id = method.id
      return { kind: 'contact_method', id, value: { person: person.id, position, ...openly(method) } }
    }),
  ]
}

function scheduleThings({ overrides, ...schedule }: Organisation['schedules'][number]): Thing[] {
  return [
    { kind: 'schedule', id: schedule.id, value: schedule },
    ...overrides.map((override, position): Thing => {
      const id = `${schedule.id}/${override.id}`
      return { kind: 'override', id, value: { position, ...override } }
    }),
  ]
}

function serviceThings({ integrations, ...service }: Organisation['services'][number]): Thing[] {
  return [
    { kind: 'service', id: service.id, value: service },
    ...integrations.map((integration): Thing => {
      const value = { service: service.id, ...openly(integration) }
      return { kind: 'integration', id: integration.id, value }
    }),
  ]
}

function openly(thing: ContactMethod | Integration): Record<string, unknown> {
  const hidden = new Set(['secret', 'subscription', 'key', 'keys'])
  return Object.fromEntries(Object.entries(thing).filter(([name]) => !hidden.has(name)))
}

function fieldChanges(path: string, from: unknown, to: unknown): FieldChange[] {
  if (isRecord(from) && isRecord(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    return names.flatMap((name) => fieldChanges(path ? `${path}.${name}` : name, from[name], to[name]))
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((one: unknown, index) => fieldChanges(`${path}[${index}]`, one, to[index]))
  }
  return same(from, to) ? [] : [{ path, from: from ?? null, to: to ?? null }]
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
