import type { RoutingRule } from '../alerting/routing-rule.ts'
import { builtInTemplates } from '../communication/templates/built-in.ts'
import type { Specialist } from '../directory/entry.ts'
import type { Target } from '../escalation/policy.ts'
import type { IncidentTemplate } from '../incident/incident-template.ts'
import type { Trigger } from '../incident/trigger.ts'
import { isTarget, type LevelTarget } from '../severity/level-targets.ts'
import type { Layer, Organisation, OrganisationFile, Person, Service, Step } from './document.ts'

export type Section = Exclude<keyof Organisation, 'settings' | 'routing_rules'>

/** `methods` are contact methods, of the person in `of`. */
export type Referred = Section | 'methods'

/** One thing that needs another: `path` is below the holder, which is `section[index]`. */
export type Reference = {
  section: Section | 'settings' | 'routing_rules'
  index: number
  holder: string
  path: string
  to: Referred
  id: string
  of?: string
}

type Found = Pick<Reference, 'path' | 'to' | 'id' | 'of'>

/** Every reference in the document. */
export function references(document: Organisation | OrganisationFile): Reference[] {
  return [
    ...inSettings(document),
    ...inSection(document, 'teams', ({ lead, manager }) => [
      ...optional('lead', 'people', lead),
      ...optional('manager', 'people', manager),
    ]),
    ...inSection(document, 'people', personReferences),
    ...inSection(document, 'schedules', scheduleReferences),
    ...inSection(document, 'escalation_policies', ({ team, steps, variants }) => [
      ...optional('team', 'teams', team),
      ...inSteps('steps', steps),
      ...variants.flatMap((variant, index) => inSteps(`variants[${index}].steps`, variant.steps)),
    ]),
    ...inSection(document, 'services', serviceReferences),
    ...(document.routing_rules ?? []).flatMap((rule, index) =>
      ruleReferences('then', rule).map((found): Reference => ({
        section: 'routing_rules',
        index,
        holder: rule.id,
        ...found,
      })),
    ),
    ...inSection(document, 'maintenance_windows', ({ services }) => inList('services', 'services', services)),
    ...inSection(document, 'communication_plans', ({ messages }) =>
      messages.flatMap(({ template }, index) => ownTemplate(`messages[${index}].template`, template)),
    ),
    ...inSection(document, 'subscriptions', ({ person, services, via }) => [
      ...optional('person', 'people', person),
      ...inList('services', 'services', services),
      ...(via === null ? [] : [{ path: 'via', to: 'methods' as const, id: via, of: person }]),
    ]),
    ...inSection(document, 'regulatory_regimes', ({ obligations }) =>
      obligations.flatMap(({ template }, index) => ownTemplate(`obligations[${index}].template`, template)),
    ),
    ...inSection(document, 'role_rosters', ({ schedule, team }) => [
      ...optional('schedule', 'schedules', schedule),
      ...optional('team', 'teams', team),
    ]),
    ...inSection(document, 'incident_templates', templateReferences),
    ...inSection(document, 'triggers', pagingReferences),
    ...inSection(document, 'specialists', pagingReferences),
    ...inSection(document, 'vendors', ({ services }) => inList('services', 'services', services)),
  ]
}

const builtIn = new Set(builtInTemplates.map(({ id }) => id))

/** A built-in template is always there, also when the organisation's own of that id goes. */
function ownTemplate(path: string, id: string): Found[] {
  return builtIn.has(id) ? [] : [{ path, to: 'communication_templates', id }]
}

/** Where a reference stands in the whole document. */
export function fullPath({ section, index, path }: Reference): string {
  return section === 'settings' ? `settings.${path}` : `${section}[${index}].${path}`
}

function inSettings({ settings }: Organisation | OrganisationFile): Reference[] {
  const found = [
    ...inTargets('catch_all', settings.catch_all ?? []),
    ...inTargets('executives', settings.executives ?? []),
    ...(settings.severity_levels ?? []).flatMap(({ clocks = [] }, level) =>
      clocks.flatMap(({ page }, clock) =>
        inLevelTargets(`severity_levels[${level}].clocks[${clock}].page`, page),
      ),
    ),
    ...optional('fallback_policy', 'escalation_policies', settings.fallback_policy ?? null),
    ...(settings.on_call_pay?.rates ?? []).flatMap(({ team }, index) =>
      optional(`on_call_pay.rates[${index}].team`, 'teams', team),
    ),
  ]
  return found.map((each) => ({ section: 'settings', index: 0, holder: 'settings', ...each }))
}

function inSection<S extends Section>(
  document: Organisation | OrganisationFile,
  section: S,
  find: (thing: (Organisation | OrganisationFile)[S][number]) => Found[],
): Reference[] {
  const things: readonly (Organisation | OrganisationFile)[S][number][] = document[section]
  return things.flatMap((thing, index) =>
    find(thing).map((found) => ({ section, index, holder: thing.id, ...found })),
  )
}

function personReferences({
  id,
  teams,
  notification_rules: rules,
}: Pick<Person, 'id' | 'teams'> & {
  notification_rules?: Person['notification_rules'] | undefined
}): Found[] {
  const via = (urgency: 'high' | 'low'): Found[] =>
    (rules?.[urgency] ?? []).map((rule, index) => ({
      path: `notification_rules.${urgency}[${index}].via`,
      to: 'methods',
      id: rule.via,
      of: id,
    }))
  return [...inList('teams', 'teams', teams), ...via('high'), ...via('low')]
}

function scheduleReferences({
  team,
  layers,
  overrides,
  temporary_schedules: temporary,
  rules,
}: Organisation['schedules'][number]): Found[] {
  return [
    ...optional('team', 'teams', team),
    ...inLayers('layers', layers),
    ...overrides.flatMap(({ person, replaces }, index) => [
      ...optional(`overrides[${index}].person`, 'people', person),
      ...optional(`overrides[${index}].replaces`, 'people', replaces),
    ]),
    ...temporary.flatMap((one, index) => inLayers(`temporary_schedules[${index}].layers`, one.layers)),
    ...optional('rules.overflow', 'schedules', rules.overflow),
  ]
}

function inLayers(list: string, layers: readonly Layer[]): Found[] {
  return layers.flatMap((layer, at) => {
    const path = `${list}[${at}]`
    if (layer.follows) return optional(`${path}.follows.schedule`, 'schedules', layer.follows.schedule)
    return layer.people.flatMap((entry, place) => {
      const here = `${path}.people[${place}]`
      return typeof entry === 'string' ? optional(here, 'people', entry) : inList(here, 'people', entry)
    })
  })
}

function serviceReferences({
  team,
  escalation_policy: policy,
  fallback_policy: fallback,
  depends_on: needs,
  routing_rules: rules,
}: Service): Found[] {
  return [
    ...rules.flatMap((rule, index) => ruleReferences(`routing_rules[${index}].then`, rule)),
    ...optional('team', 'teams', team),
    ...optional('escalation_policy', 'escalation_policies', policy),
    ...optional('fallback_policy', 'escalation_policies', fallback),
    ...inList('depends_on', 'services', needs),
  ]
}

/** A service by a template is known only when the alert is. */
function ruleReferences(path: string, { then: { service, attach_to: attachTo } }: RoutingRule): Found[] {
  const attached = attachTo && 'service' in attachTo ? attachTo.service : null
  return [
    ...(service === undefined || service.includes('{{')
      ? []
      : optional(`${path}.service`, 'services', service)),
    ...optional(`${path}.attach_to.service`, 'services', attached),
  ]
}

function inSteps(list: string, steps: readonly Step[]): Found[] {
  return steps.flatMap((step, index) => inTargets(`${list}[${index}].targets`, step.targets))
}

function templateReferences({ roles }: IncidentTemplate): Found[] {
  return Object.entries(roles).flatMap(([role, person]) =>
    optional(`roles.${role}`, 'people', person ?? null),
  )
}

function pagingReferences({ services, page }: Trigger | Specialist): Found[] {
  return [...inList('services', 'services', services), ...inTargets('page', page)]
}

/** The team `owner` and the executives are whoever they are when the time comes. */
function inLevelTargets(path: string, targets: readonly LevelTarget[]): Found[] {
  return targets.flatMap((target, index) => {
    if (!isTarget(target) || ('team' in target && target.team === 'owner')) return []
    return inTarget(`${path}[${index}]`, target)
  })
}

function inTargets(path: string, targets: readonly Target[]): Found[] {
  return targets.flatMap((target, index) => inTarget(`${path}[${index}]`, target))
}

function inTarget(at: string, target: Target): Found[] {
  if ('person' in target) return optional(`${at}.person`, 'people', target.person)
  if ('schedule' in target) return optional(`${at}.schedule`, 'schedules', target.schedule)
  return 'team' in target ? optional(`${at}.team`, 'teams', target.team) : []
}

function inList(path: string, to: Referred, ids: readonly string[]): Found[] {
  return ids.map((id, index) => ({ path: `${path}[${index}]`, to, id }))
}

function optional(path: string, to: Referred, id: string | null): Found[] {
  return id === null ? [] : [{ path, to, id }]
}
