import type { Organisation } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { ownSpecialists, ownVendors } from '../directory/own-entries.ts'
import { allPolicies } from '../escalations/policy-store.ts'
import { ownPlans, ownTemplates, subscriptions } from '../communication/definitions.ts'
import { ownRegimes } from '../regulation/definitions.ts'
import { ownIncidentTemplates } from '../declaring/own-templates.ts'
import { ownTriggers } from '../incidents/own-triggers.ts'
import { allPeople, allTeams } from '../people/store.ts'
import { allRoleRosters } from '../roles/roster-store.ts'
import { allRoutingRules } from '../routing/store.ts'
import { allSchedules } from '../schedules/store.ts'
import { allServices } from '../services/store.ts'
import { allInhibitionRules } from '../suppression/inhibition-store.ts'
import { ownMaintenanceWindows } from '../suppression/maintenance-store.ts'
import { ownChecklists } from '../tasks/checklist-store.ts'
import { readSection } from '../settings/store.ts'

/** All of it, sorted by id where the order means nothing, without keys and secrets. */
export async function readOrganisation(tx: Tx): Promise<Organisation> {
  return {
    settings: await readSection(tx),
    teams: await allTeams(tx),
    people: await allPeople(tx),
    schedules: await allSchedules(tx),
    escalation_policies: await allPolicies(tx),
    services: await allServices(tx),
    routing_rules: await allRoutingRules(tx),
    maintenance_windows: await ownMaintenanceWindows.all(tx),
    inhibition_rules: await allInhibitionRules(tx),
    incident_checklists: await ownChecklists.all(tx),
    communication_templates: await ownTemplates.all(tx),
    communication_plans: await ownPlans.all(tx),
    subscriptions: await subscriptions.all(tx),
    regulatory_regimes: await ownRegimes.all(tx),
    role_rosters: await allRoleRosters(tx),
    incident_templates: await ownIncidentTemplates.all(tx),
    triggers: await ownTriggers.all(tx),
    specialists: await ownSpecialists.all(tx),
    vendors: await ownVendors.all(tx),
  }
}
