import { allow, type Action, type Actor } from '../../../domain/access/policy-table.ts'
import type { Organisation, Person } from '../../../domain/organisation/document.ts'
import type { Change } from '../../../domain/organisation/difference.ts'
import { requireAllowed } from '../../http/serve.ts'
import { indexOf, type Index } from './index-organisation.ts'

type Sides = { before: Index; after: Index }

/** Every change by itself: what is changed must be the actor's to change before, and still be afterwards. */
export function authorise(
  actor: Actor,
  { current, wanted, changes }: { current: Organisation; wanted: Organisation; changes: Change[] },
): void {
  if (actor.kind === 'token' && actor.role === 'admin' && actor.scopes.includes('admin')) return
  const sides = { before: indexOf(current), after: indexOf(wanted) }
  for (const change of changes) rules[change.kind](actor, change, sides)
}

const rules: Record<Change['kind'], (actor: Actor, change: Change, sides: Sides) => void> = {
  settings: (actor) => requireAllowed(allow(actor, 'settings.edit')),
  team: (actor, { id }) => requireAllowed(allow(actor, 'organisation.edit', { team: id })),
  person: authorisePerson,
  contact_method: authoriseMethod,
  schedule: byTeam('schedule.edit', (index, id) => index.schedules.get(id)?.team),
  override: byTeam('override.edit', (index, id) => index.schedules.get(id.split('/')[0] ?? '')?.team),
  escalation_policy: byTeam('escalation-policy.edit', (index, id) => index.policies.get(id)?.team),
  service: byTeam('service.edit', (index, id) => index.services.get(id)?.team),
  routing_rule: (actor) => requireAllowed(allow(actor, 'routing-rule.edit', { team: null })),
  integration: byTeam('integration.edit', (index, id) => {
    const service = index.serviceOfIntegration.get(id)
    return service === undefined ? undefined : index.services.get(service)?.team
  }),
  maintenance_window: authoriseMaintenance,
  inhibition_rule: (actor) => requireAllowed(allow(actor, 'inhibition-rule.edit', { team: null })),
  incident_checklist: (actor) => requireAllowed(allow(actor, 'incident-checklist.edit')),
  communication_template: (actor) => requireAllowed(allow(actor, 'communication-template.edit')),
  communication_plan: (actor) => requireAllowed(allow(actor, 'communication-plan.edit')),
  subscription: authoriseSubscription,
  regulatory_regime: (actor) => requireAllowed(allow(actor, 'regulatory-regime.edit')),
  role_roster: byTeam('role-roster.edit', (index, id) => index.roleRosters.get(id)?.team),
  incident_template: (actor) => requireAllowed(allow(actor, 'incident-template.edit')),
  trigger: (actor) => requireAllowed(allow(actor, 'trigger.edit')),
  specialist: (actor) => requireAllowed(allow(actor, 'directory.edit')),
  vendor: (actor) => requireAllowed(allow(actor, 'directory.edit')),
}

/** `undefined` where the thing is not on that side; without a team it belongs to nobody but administrators. */
function byTeam(action: Action, teamOf: (index: Index, id: string) => string | null | undefined) {
  return (actor: Actor, { id }: Change, { before, after }: Sides): void => {
    for (const team of [teamOf(before, id), teamOf(after, id)]) {
      if (team !== undefined) requireAllowed(allow(actor, action, { team }))
    }
  }
}

/** Whoever plans maintenance is in the team of each of its services. */
function authoriseMaintenance(actor: Actor, { id }: Change, { before, after }: Sides): void {
  for (const index of [before, after]) {
    for (const service of index.maintenanceWindows.get(id)?.services ?? []) {
      const team = index.services.get(service)?.team ?? null
      requireAllowed(allow(actor, 'maintenance-window.edit', { team }))
    }
  }
}

/** Nobody subscribes another, nor takes their subscription away. */
function authoriseSubscription(actor: Actor, { id }: Change, { before, after }: Sides): void {
  for (const index of [before, after]) {
    const person = index.subscriptions.get(id)?.person
    if (person !== undefined) requireAllowed(allow(actor, 'subscription.edit', { person }))
  }
}

function authorisePerson(actor: Actor, { id, change, fields }: Change, { before, after }: Sides): void {
  const [was, becomes] = [before.people.get(id), after.people.get(id)]
  const changed = new Set(fields.map(({ path }) => path.split(/[.[]/)[0]))
  const privileged = becomes?.role === 'admin' || becomes?.role === 'manager'
  if (changed.has('role') || (change === 'create' && privileged)) {
    requireAllowed(allow(actor, 'person.change-role', { person: id }))
  }
  if (changed.delete('notification_rules')) {
    requireAllowed(allow(actor, 'notification-rule.edit-own', { person: id }))
  }
  if (changed.delete('calendar_url')) {
    requireAllowed(allow(actor, 'absence.edit', { person: id, teams: (was ?? becomes)?.teams ?? [] }))
  }
  for (const team of movedTeams(was, becomes)) requireAllowed(allow(actor, 'person.edit', { team }))
  changed.delete('teams')
  if (change === 'update' && changed.size === 0) return
  requireAllowed(allow(actor, 'person.edit', { teams: (was ?? becomes)?.teams ?? [] }))
}

/** The teams that somebody joins or leaves. */
function movedTeams(was: Person | undefined, becomes: Person | undefined): string[] {
  const [old, fresh] = [was?.teams ?? [], becomes?.teams ?? []]
  return [...old.filter((team) => !fresh.includes(team)), ...fresh.filter((team) => !old.includes(team))]
}

/** Nobody re-routes another's pages; somebody new has none yet. */
function authoriseMethod(actor: Actor, { id }: Change, { before, after }: Sides): void {
  for (const index of [before, after]) {
    const person = index.personOfMethod.get(id)
    if (person !== undefined && before.people.has(person)) {
      requireAllowed(allow(actor, 'contact-method.edit-own', { person }))
    }
  }
}
