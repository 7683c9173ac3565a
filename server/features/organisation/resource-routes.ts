import * as communication from '../../../api/communication-resources.ts'
import * as contract from '../../../api/organisation-resources.ts'
import * as suppression from '../../../api/suppression-resources.ts'
import type { Seal } from '../../database/seal.ts'
import type { Api } from '../../http/serve.ts'
import { contactMethods } from './contact-method-resource.ts'
import { heartbeatRoutes } from './heartbeat-routes.ts'
import { integrations } from './integration-resource.ts'
import { keyRoutes } from './key-routes.ts'
import { maintenanceRoutes } from './maintenance-routes.ts'
import { notificationRuleRoutes } from './notification-rule-routes.ts'
import { overrideRoutes } from './override-routes.ts'
import { rotationRoutes } from './rotation-routes.ts'
import {
  communicationPlans,
  communicationTemplates,
  escalationPolicies,
  incidentTemplates,
  inhibitionRules,
  incidentChecklists,
  maintenanceWindows,
  people,
  regulatoryRegimes,
  roleRosters,
  schedules,
  services,
  subscriptions,
  specialists,
  teams,
  triggers,
  vendors,
} from './section-resources.ts'
import { serveResource } from './serve-resource.ts'
import { settingsRoutes } from './settings-routes.ts'

/** The nouns of the organisation one by one: each write is an apply of a document with that one thing. */
export function resourceRoutes(api: Api, node: { seal: Seal }): void {
  serveResource(api, node, contract.teams, teams)
  serveResource(api, node, contract.people, people)
  serveResource(api, node, contract.schedules, schedules)
  serveResource(api, node, contract.escalationPolicies, escalationPolicies)
  serveResource(api, node, contract.services, services)
  serveResource(api, node, suppression.maintenanceWindows, maintenanceWindows)
  serveResource(api, node, suppression.inhibitionRules, inhibitionRules)
  serveResource(api, node, contract.incidentChecklists, incidentChecklists)
  serveResource(api, node, communication.communicationTemplates, communicationTemplates)
  serveResource(api, node, communication.communicationPlans, communicationPlans)
  serveResource(api, node, communication.subscriptions, subscriptions)
  serveResource(api, node, communication.regulatoryRegimes, regulatoryRegimes)
  serveResource(api, node, contract.roleRosters, roleRosters)
  serveResource(api, node, contract.incidentTemplates, incidentTemplates)
  serveResource(api, node, contract.triggers, triggers)
  serveResource(api, node, contract.specialists, specialists)
  serveResource(api, node, contract.vendors, vendors)
  serveResource(api, node, contract.contactMethods, contactMethods)
  serveResource(api, node, contract.integrations, integrations)
  maintenanceRoutes(api, node)
  keyRoutes(api, node)
  overrideRoutes(api, node)
  rotationRoutes(api, node)
  notificationRuleRoutes(api, node)
  heartbeatRoutes(api)
  settingsRoutes(api, node)
}
