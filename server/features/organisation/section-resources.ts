import type { z } from 'zod'
import {
  CommunicationPlan,
  CommunicationTemplate,
  RegulatoryRegime,
  Subscription,
} from '../../../api/communication-settings.ts'
import { EscalationPolicy } from '../../../api/escalation-policies.ts'
import { Specialist, Vendor } from '../../../api/directory.ts'
import { IncidentTemplate } from '../../../api/incident-templates.ts'
import { InhibitionRule } from '../../../api/inhibition-rules.ts'
import { IncidentChecklist } from '../../../api/incident-checklists.ts'
import { MaintenanceWindow } from '../../../api/maintenance-windows.ts'
import { Person, Team } from '../../../api/people.ts'
import { RoleRoster } from '../../../api/role-rosters.ts'
import { Schedule } from '../../../api/schedules.ts'
import { Service } from '../../../api/services.ts'
import { Trigger } from '../../../api/triggers.ts'
import { Refused } from '../../../api/problem.ts'
import { templatesIn } from '../../../domain/incident/templates-in.ts'
import { noRules, type Organisation } from '../../../domain/organisation/document.ts'
import type { Section } from '../../../domain/organisation/references.ts'
import type { Tx } from '../../database/transaction.ts'
import * as communication from '../communication/definitions.ts'
import { ownSpecialists, ownVendors } from '../directory/own-entries.ts'
import { allPolicies } from '../escalations/policy-store.ts'
import { ownIncidentTemplates } from '../declaring/own-templates.ts'
import { ownTriggers } from '../incidents/own-triggers.ts'
import { allPeople, allTeams } from '../people/store.ts'
import { ownRegimes } from '../regulation/definitions.ts'
import { allRoleRosters } from '../roles/roster-store.ts'
import { allSchedules } from '../schedules/store.ts'
import { allServices } from '../services/store.ts'
import { allInhibitionRules } from '../suppression/inhibition-store.ts'
import { ownMaintenanceWindows } from '../suppression/maintenance-store.ts'
import { ownChecklists } from '../tasks/checklist-store.ts'
import { visible } from './export-organisation.ts'
import type { Resource } from './resource.ts'
import { tellOfSchedules } from './tell-of-schedules.ts'
import { putThing, removeThing } from './write-resource.ts'

type Thing<S extends Section> = Organisation[S][number]

export const teams = section('teams', 'team', Team, allTeams)
export const schedules = section('schedules', 'schedule', Schedule, allSchedules)
export const escalationPolicies = section(
  'escalation_policies',
  'escalation policy',
  EscalationPolicy,
  allPolicies,
)
export const services = section('services', 'service', Service, allServices)
export const maintenanceWindows = section(
  'maintenance_windows',
  'maintenance window',
  MaintenanceWindow,
  ownMaintenanceWindows.all,
)
export const roleRosters = section('role_rosters', 'role roster', RoleRoster, allRoleRosters)
export const triggers = section('triggers', 'trigger', Trigger, ownTriggers.all)
export const specialists = section('specialists', 'specialist', Specialist, ownSpecialists.all)
export const vendors = section('vendors', 'vendor', Vendor, ownVendors.all)

const ownTemplates = section(
  'incident_templates',
  'incident template',
  IncidentTemplate,
  ownIncidentTemplates.all,
)

/** The shipped ones are there until the organisation has one of their id. */
export const incidentTemplates: Resource<Thing<'incident_templates'>> = {
  ...ownTemplates,
  load: async (tx) => templatesIn(await ownTemplates.load(tx)),
  find: (organisation, id) => templatesIn(organisation.incident_templates).find((one) => one.id === id),
  remove: async (tx, by, current, id) => {
    if (!current.incident_templates.some((one) => one.id === id))
      throw new Refused('conflict', `"${id}" comes with Tocsin; PUT one of that id takes its place.`)
    await ownTemplates.remove(tx, by, current, id)
  },
}

export const inhibitionRules = section(
  'inhibition_rules',
  'inhibition rule',
  InhibitionRule,
  allInhibitionRules,
)

export const incidentChecklists = section(
  'incident_checklists',
  'checklist of incidents',
  IncidentChecklist,
  ownChecklists.all,
)

export const communicationTemplates = section(
  'communication_templates',
  'communication template',
  CommunicationTemplate,
  communication.ownTemplates.all,
)
export const communicationPlans = section(
  'communication_plans',
  'communication plan',
  CommunicationPlan,
  communication.ownPlans.all,
)
export const subscriptions = section(
  'subscriptions',
  'subscription',
  Subscription,
  communication.subscriptions.all,
)
export const regulatoryRegimes = section(
  'regulatory_regimes',
  'regulatory regime',
  RegulatoryRegime,
  ownRegimes.all,
)

const CompletePerson = Person.transform((person) => ({
  ...person,
  notification_rules: person.notification_rules ?? noRules,
}))

export const people: Resource<Thing<'people'>> = {
  ...section('people', 'person', CompletePerson, allPeople),
  hidden: ['calendar_url'],
  show: async (_tx, actor, things) => things.map((person) => visible(actor, person)),
}

/** A noun that is a section of the document. */
function section<S extends Section>(
  name: S,
  one: string,
  schema: z.ZodType<Thing<S>>,
  load: (tx: Tx) => Promise<Thing<S>[]>,
): Resource<Thing<S>> {
  return {
    one,
    schema,
    load,
    find: (organisation, id) => {
      const things: readonly Thing<S>[] = organisation[name]
      return things.find((thing) => thing.id === id)
    },
    put: async (tx, by, current, thing) =>
      tellOfSchedules(tx, by.actor, await putThing(tx, by, { current, section: name, thing })),
    remove: async (tx, by, current, id) => {
      tellOfSchedules(tx, by.actor, await removeThing(tx, by, { current, section: name, id }))
    },
    show: async (_tx, _actor, things) => things,
  }
}
