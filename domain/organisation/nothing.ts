import { defaultSettings, type Organisation } from './document.ts'

/** What there is before anything was applied. */
export const nothing: Organisation = {
  settings: defaultSettings,
  teams: [],
  people: [],
  schedules: [],
  escalation_policies: [],
  services: [],
  routing_rules: [],
  maintenance_windows: [],
  inhibition_rules: [],
  incident_checklists: [],
  communication_templates: [],
  communication_plans: [],
  subscriptions: [],
  regulatory_regimes: [],
  role_rosters: [],
  incident_templates: [],
  triggers: [],
  specialists: [],
  vendors: [],
}
