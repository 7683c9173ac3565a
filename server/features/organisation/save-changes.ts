import type { Change } from '../../../domain/organisation/difference.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import type { Definitions } from '../../database/definitions.ts'
import type { Tx } from '../../database/transaction.ts'
import { ownPlans, ownTemplates, subscriptions } from '../communication/definitions.ts'
import { ownSpecialists, ownVendors } from '../directory/own-entries.ts'
import { removePolicies } from '../escalations/policy-store.ts'
import { savePolicies } from '../escalations/save-policy.ts'
import { ownIncidentTemplates } from '../declaring/own-templates.ts'
import { ownTriggers } from '../incidents/own-triggers.ts'
import { type PlacedMethod, saveMethods } from '../people/save-methods.ts'
import { savePeople, saveRules, saveTeams } from '../people/save-people.ts'
import { removeMethods, removePeople, removeTeams } from '../people/store.ts'
import { ownRegimes } from '../regulation/definitions.ts'
import { removeRoleRosters, saveRoleRosters } from '../roles/roster-store.ts'
import { saveRoutingRules } from '../routing/save-routing-rules.ts'
import { saveOverrides, saveSchedules } from '../schedules/save-schedules.ts'
import { removeSchedules } from '../schedules/store.ts'
import { type PlacedIntegration, saveIntegrations, saveServices } from '../services/save-services.ts'
import { removeIntegrations, removeServices } from '../services/store.ts'
import { nameInhibitors, reviewNow } from '../suppression/jobs.ts'
import { removeInhibitionRules, saveInhibitionRules } from '../suppression/inhibition-store.ts'
import { ownMaintenanceWindows } from '../suppression/maintenance-store.ts'
import { ownChecklists } from '../tasks/checklist-store.ts'
import { saveSettings } from '../settings/save-settings.ts'
import { byId } from './index-organisation.ts'

type Touched = { create: Set<string>; update: Set<string>; remove: string[] }

const addressFields = new Set(['person', 'type', 'url', 'address', 'number'])

/** Carries out the changes in batches, in an order in which whatever is referred to is there. */
export async function saveChanges(tx: Tx, wanted: Organisation, changes: Change[]): Promise<void> {
  const of = (kind: Change['kind']) => touched(changes.filter((change) => change.kind === kind))
  if (of('settings').update.size > 0) await saveSettings(tx, wanted.settings)
  await saveTeams(tx, pick(wanted.teams, of('team')))
  await removeMethods(tx, of('contact_method').remove)
  await saveEverybody(tx, wanted, changes)
  await saveSchedules(tx, pick(wanted.schedules, of('schedule')))
  await saveOverrides(tx, withChangedOverrides(wanted, changes))
  await savePolicies(tx, pick(wanted.escalation_policies, of('escalation_policy')))
  await removeIntegrations(tx, of('integration').remove)
  await saveServices(tx, pick(wanted.services, of('service')))
  await saveIntegrations(tx, pick(placedIntegrations(wanted), of('integration')))
  if (changes.some(({ kind }) => kind === 'routing_rule')) saveRoutingRules(tx, wanted.routing_rules)
  await keep(tx, ownMaintenanceWindows, wanted.maintenance_windows, of('maintenance_window'))
  reviewMaintained(tx, of('maintenance_window'))
  await saveInhibition(tx, wanted, of('inhibition_rule'))
  await keep(tx, ownChecklists, wanted.incident_checklists, of('incident_checklist'))
  await saveCommunication(tx, wanted, of)
  saveRoleRosters(tx, pick(wanted.role_rosters, of('role_roster')))
  await removeRoleRosters(tx, of('role_roster').remove)
  await keep(tx, ownIncidentTemplates, wanted.incident_templates, of('incident_template'))
  await keep(tx, ownTriggers, wanted.triggers, of('trigger'))
  await keep(tx, ownSpecialists, wanted.specialists, of('specialist'))
  await keep(tx, ownVendors, wanted.vendors, of('vendor'))
  await removeServices(tx, of('service').remove)
  await removePolicies(tx, of('escalation_policy').remove)
  await removeSchedules(tx, of('schedule').remove)
  await removePeople(tx, of('person').remove)
  await removeTeams(tx, of('team').remove)
}

async function saveInhibition(tx: Tx, wanted: Organisation, rules: Touched): Promise<void> {
  if (rules.create.size + rules.update.size + rules.remove.length === 0) return
  saveInhibitionRules(tx, pick(wanted.inhibition_rules, rules))
  await removeInhibitionRules(tx, rules.remove)
  nameInhibitors(tx)
}

async function saveCommunication(
  tx: Tx,
  wanted: Organisation,
  of: (kind: Change['kind']) => Touched,
): Promise<void> {
  await keep(tx, ownTemplates, wanted.communication_templates, of('communication_template'))
  await keep(tx, ownPlans, wanted.communication_plans, of('communication_plan'))
  await keep(tx, subscriptions, wanted.subscriptions, of('subscription'))
  await keep(tx, ownRegimes, wanted.regulatory_regimes, of('regulatory_regime'))
}

async function keep<T extends { id: string }>(
  tx: Tx,
  definitions: Definitions<T>,
  things: T[],
  changed: Touched,
): Promise<void> {
  definitions.save(tx, pick(things, changed))
  await definitions.remove(tx, changed.remove)
}

/** What an edited or removed window suppressed may not be under maintenance any more. */
function reviewMaintained(tx: Tx, { update, remove }: Touched): void {
  for (const id of [...update, ...remove]) reviewNow(tx, { by: 'maintenance', id })
}

async function saveEverybody(tx: Tx, wanted: Organisation, changes: Change[]): Promise<void> {
  const people = pick(wanted.people, touched(changes.filter(({ kind }) => kind === 'person')))
  const methods = changes.filter(({ kind }) => kind === 'contact_method')
  await savePeople(tx, people)
  await saveMethods(tx, pick(placedMethods(wanted, methods), touched(methods)))
  await saveRules(tx, [...people.created, ...people.updated])
}

function touched(changes: Change[]): Touched {
  const ids = (wanted: Change['change']) =>
    changes.filter(({ change }) => change === wanted).map(({ id }) => id)
  return { create: new Set(ids('create')), update: new Set(ids('update')), remove: ids('remove') }
}

function pick<T extends { id: string }>(things: readonly T[], { create, update }: Touched) {
  return {
    created: things.filter(({ id }) => create.has(id)),
    updated: things.filter(({ id }) => update.has(id)),
  }
}

function placedMethods({ people }: Organisation, changes: Change[]): (PlacedMethod & { id: string })[] {
  const moved = new Set(
    changes.flatMap(({ id, fields }) => (fields.some(({ path }) => addressFields.has(path)) ? [id] : [])),
  )
  return people.flatMap(({ id: person, contact_methods: methods }) =>
    methods.map((method, position) => ({
      id: method.id,
      person,
      position,
      method,
      moved: moved.has(method.id),
    })),
  )
}

function placedIntegrations({ services }: Organisation): (PlacedIntegration & { id: string })[] {
  return services.flatMap(({ id: service, integrations }) =>
    integrations.map((integration) => ({ id: integration.id, service, integration })),
  )
}

/** Those of which anything changes, their overrides included. */
export function changedSchedules({ schedules }: Organisation, changes: Change[]): Organisation['schedules'] {
  const ids = new Set(
    changes.flatMap(({ kind, id }) => {
      if (kind === 'schedule') return id
      return kind === 'override' ? id.slice(0, id.lastIndexOf('/')) : []
    }),
  )
  return schedules.filter(({ id }) => ids.has(id))
}

function withChangedOverrides({ schedules }: Organisation, changes: Change[]): Organisation['schedules'] {
  const known = byId(schedules)
  const ids = new Set(
    changes.flatMap(({ kind, id }) => (kind === 'override' ? id.slice(0, id.lastIndexOf('/')) : [])),
  )
  return [...ids].flatMap((id) => known.get(id) ?? [])
}
