import { z } from 'zod'
import type { OrganisationFile as DomainFile } from '../domain/organisation/document.ts'
import {
  CommunicationPlan,
  CommunicationTemplate,
  RegulatoryRegime,
  Subscription,
} from './communication-settings.ts'
import { Specialist, Vendor } from './directory.ts'
import { endpoint } from './endpoint.ts'
import { EscalationPolicy } from './escalation-policies.ts'
import { fields } from './fields.ts'
import { InhibitionRule } from './inhibition-rules.ts'
import { IncidentChecklist } from './incident-checklists.ts'
import { IncidentTemplate } from './incident-templates.ts'
import { MaintenanceWindow } from './maintenance-windows.ts'
import { Person, Team } from './people.ts'
import { FieldError } from './problem.ts'
import { RoleRoster } from './role-rosters.ts'
import { RoutingRules } from './routing-rules.ts'
import { Schedule } from './schedules.ts'
import { Service } from './services.ts'
import { Settings } from './settings.ts'
import { Trigger } from './triggers.ts'

export const OrganisationFile: z.ZodType<DomainFile & { version: 1 }> = fields({
  version: z.literal(1, 'must be 1, the only version there is: write "version: 1"'),
  settings: Settings.prefault({}),
  teams: z.array(Team).default([]),
  people: z.array(Person).default([]),
  schedules: z.array(Schedule).default([]),
  escalation_policies: z.array(EscalationPolicy).default([]),
  services: z.array(Service).default([]),
  routing_rules: RoutingRules.optional(),
  maintenance_windows: z.array(MaintenanceWindow).default([]),
  inhibition_rules: z.array(InhibitionRule).max(1_000).default([]),
  incident_checklists: z.array(IncidentChecklist).default([]),
  communication_templates: z.array(CommunicationTemplate).default([]),
  communication_plans: z.array(CommunicationPlan).default([]),
  subscriptions: z.array(Subscription).default([]),
  regulatory_regimes: z.array(RegulatoryRegime).default([]),
  role_rosters: z.array(RoleRoster).default([]),
  incident_templates: z.array(IncidentTemplate).default([]),
  triggers: z.array(Trigger).default([]),
  specialists: z.array(Specialist).default([]),
  vendors: z.array(Vendor).default([]),
}).meta({ id: 'OrganisationFile' })

/** `true`, `1` and an empty `?prune` say yes. */
const Flag = z
  .enum(['true', 'false', '1', '0', ''])
  .optional()
  .transform((text) => text !== undefined && text !== 'false' && text !== '0')

export const Change = z.object({
  change: z.enum(['create', 'update', 'remove']),
  kind: z.string(),
  id: z.string(),
  fields: z.array(z.object({ path: z.string(), from: z.unknown(), to: z.unknown() })),
})

/** Keys and secrets are told once, here. */
export const Generated = z.union([
  z.object({ integration: z.string(), key: z.string() }),
  z.object({ contact_method: z.string(), secret: z.string() }),
])

export const Applied = z.object({
  dry_run: z.boolean(),
  changes: z.array(Change),
  warnings: z.array(FieldError),
  generated: z.array(Generated),
})

export const applyOrganisation = endpoint({
  method: 'POST',
  path: '/api/v1/organisation/apply',
  refusesBadText: true,
  action: 'organisation.apply',
  tag: 'Organisation',
  summary: 'Make the organisation match a file (JSON or YAML), in one transaction',
  query: z.object({ dry_run: Flag, prune: Flag }),
  body: z.unknown().meta({ description: 'An organisation file, version 1.' }),
  answer: Applied,
})

export const exportOrganisation = endpoint({
  method: 'GET',
  path: '/api/v1/organisation',
  action: 'organisation.read',
  tag: 'Organisation',
  summary: 'The organisation as a file; applying it again changes nothing',
  query: z.object({ with_secrets: Flag }),
  answer: z.unknown().meta({ description: 'An organisation file, version 1.' }),
})
