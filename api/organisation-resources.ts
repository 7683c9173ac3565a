import { z } from 'zod'
import { Specialist, Vendor } from './directory.ts'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'
import { EscalationPolicy } from './escalation-policies.ts'
import { AskedInstant, fields, Reference } from './fields.ts'
import { IncidentChecklist } from './incident-checklists.ts'
import { IncidentTemplate } from './incident-templates.ts'
import { ContactMethod, NotificationRules, Person, Team } from './people.ts'
import { crud, documented, written } from './resources.ts'
import { RoleRoster } from './role-rosters.ts'
import { Override, Rotation, Schedule } from './schedules.ts'
import { integrationShape, Service } from './services.ts'
import { Settings } from './settings.ts'
import { Target } from './targets.ts'
import { Trigger } from './triggers.ts'

const read = 'organisation.read'

export const teams = crud({
  path: 'teams',
  one: 'team',
  many: 'teams',
  read,
  edit: 'organisation.edit',
  input: Team,
  answer: Team.shape,
})

const { calendar_url: _url, ...openPerson } = Person.shape

/** Others' contact methods and rules are shown to administrators only. */
export const people = crud({
  path: 'people',
  one: 'person',
  many: 'people',
  read,
  edit: 'person.edit',
  input: Person,
  answer: {
    ...openPerson,
    contact_methods: Person.shape.contact_methods.optional(),
    notification_rules: NotificationRules.optional(),
  },
})

export const schedules = crud({
  path: 'schedules',
  one: 'schedule',
  many: 'schedules',
  read,
  edit: 'schedule.edit',
  input: Schedule,
  answer: Schedule.shape,
})

export const escalationPolicies = crud({
  path: 'escalation-policies',
  one: 'escalation policy',
  many: 'escalation policies',
  read,
  edit: 'escalation-policy.edit',
  input: EscalationPolicy,
  answer: EscalationPolicy.shape,
})

export const services = crud({
  path: 'services',
  one: 'service',
  many: 'services',
  read,
  edit: 'service.edit',
  input: Service,
  answer: Service.shape,
})

export const incidentChecklists = crud({
  path: 'incident-checklists',
  one: 'checklist of incidents',
  many: 'checklists of incidents',
  read,
  edit: 'incident-checklist.edit',
  input: IncidentChecklist,
  answer: IncidentChecklist.shape,
})

export const roleRosters = crud({
  path: 'role-rosters',
  one: 'role roster',
  many: 'role rosters',
  read,
  edit: 'role-roster.edit',
  input: RoleRoster,
  answer: RoleRoster.shape,
})

/** Those that come with Tocsin are among them, unless the organisation has one of their id. */
export const incidentTemplates = crud({
  path: 'incident-templates',
  one: 'incident template',
  many: 'incident templates',
  read,
  edit: 'incident-template.edit',
  input: IncidentTemplate,
  answer: IncidentTemplate.shape,
})

export const triggers = crud({
  path: 'triggers',
  one: 'trigger',
  many: 'triggers',
  read,
  edit: 'trigger.edit',
  input: Trigger,
  answer: {
    id: z.string(),
    when: z.enum(['repeated', 'weekend', 'tagged']),
    enabled: z.boolean(),
    services: z.array(z.string()),
    page: z.array(Target),
    count: z.int().optional(),
    minutes: z.number().optional(),
    parent: z.boolean().optional(),
    severity: z.string().optional(),
    time_zone: z.string().optional(),
    tags: z.array(z.string()).optional(),
    private: z.boolean().optional(),
  },
})

export const specialists = crud({
  path: 'specialists',
  one: 'specialist',
  many: 'specialists',
  read,
  edit: 'directory.edit',
  input: Specialist,
  answer: Specialist.shape,
})

export const vendors = crud({
  path: 'vendors',
  one: 'vendor',
  many: 'vendors',
  read,
  edit: 'directory.edit',
  input: Vendor,
  answer: Vendor.shape,
})

/** With `person`, whose it is. */
export const contactMethods = crud({
  path: 'contact-methods',
  one: 'contact method',
  many: 'contact methods',
  read: 'contact-method.read',
  edit: 'contact-method.edit-own',
  input: z.intersection(ContactMethod, z.object({ person: Reference })),
  answer: {
    id: z.string(),
    person: z.string(),
    type: z.enum(['webhook', 'email', 'sms', 'voice', 'push']),
    url: z.string().optional(),
    address: z.string().optional(),
    number: z.string().optional(),
    device: z.string().optional(),
    bundle: z.boolean(),
    verified: z.boolean(),
  },
})

const { key: _key, keys: _keys, ...openIntegration } = integrationShape

/** With `service`, whose signals they are. Keys are told when they are made, and at `/keys`. */
export const integrations = crud({
  path: 'integrations',
  one: 'integration',
  many: 'integrations',
  read,
  edit: 'integration.edit',
  input: fields({ ...integrationShape, service: Reference }),
  answer: { ...openIntegration, service: z.string() },
})

const Keys = z.object({ integration: z.string(), keys: z.array(z.string()) })

export const integrationKeys = endpoint({
  method: 'GET',
  path: '/api/v1/integrations/{id}/keys',
  action: 'integration.read-key',
  tag: 'Integrations',
  summary: 'The live keys, the oldest first',
  params: ById,
  answer: Keys,
})

export const rotateIntegrationKey = endpoint({
  method: 'POST',
  path: '/api/v1/integrations/{id}/rotate-key',
  action: 'integration.edit',
  tag: 'Integrations',
  summary: 'Make a new key beside the newest one, which stays until the next rotation',
  status: 201,
  params: ById,
  answer: z.object({ integration: z.string(), key: z.string(), keys: z.array(z.string()) }),
})

/** Notification rules have the id of their person. */
const Rules = z.object({ person: z.string(), ...NotificationRules.shape, version: z.string() })

export const notificationRules = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/notification-rules',
    action: 'contact-method.read',
    tag: 'Notification rules',
    summary: 'List the notification rules that you may read, per person',
    query: Page,
    answer: listOf(Rules),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/notification-rules/{id}',
    action: 'contact-method.read',
    tag: 'Notification rules',
    summary: 'Read the notification rules of a person',
    params: ById,
    answer: Rules,
  }),
  replace: endpoint({
    method: 'PUT',
    path: '/api/v1/notification-rules/{id}',
    action: 'notification-rule.edit-own',
    tag: 'Notification rules',
    summary: 'Replace the notification rules of a person',
    params: ById,
    body: documented(NotificationRules),
    answer: z.object({ ...Rules.shape, ...written }),
  }),
}

export const RotationPeople = fields({
  people: Rotation,
  how: z
    .enum(['keep-order', 'start-anew'])
    .describe('keep-order: the turns go on in their order; start-anew: the first of the list is next'),
  from: AskedInstant.optional().describe('From the next hand-off then; default: now'),
})

export const changeRotation = endpoint({
  method: 'POST',
  path: '/api/v1/schedules/{id}/layers/{layer}/people',
  action: 'schedule.edit',
  tag: 'Schedules',
  summary:
    'Give a rotation other people from the next hand-off on; what was before stays as a layer of its own',
  params: z.object({ id: z.string(), layer: z.string() }),
  body: documented(RotationPeople),
  answer: z.object({ takes_over_at: Instant, schedules: z.array(z.string()), ...written }),
})

const inSchedule = z.object({ id: z.string(), override: z.string() })

export const overrides = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/schedules/{id}/overrides',
    action: read,
    tag: 'Schedules',
    summary: 'List the overrides in the order in which they apply',
    params: ById,
    query: Page,
    answer: listOf(z.object(Override.shape)),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/schedules/{id}/overrides',
    action: 'override.edit',
    tag: 'Schedules',
    summary: 'Add an override after those there are; without an id it gets one',
    status: 201,
    params: ById,
    body: documented(Override.partial({ id: true })),
    answer: z.object({ ...Override.shape, ...written }),
  }),
  replace: endpoint({
    method: 'PUT',
    path: '/api/v1/schedules/{id}/overrides/{override}',
    action: 'override.edit',
    tag: 'Schedules',
    summary: 'Change the override; it keeps its place in the order',
    params: inSchedule,
    body: documented(Override.partial({ id: true })),
    answer: z.object({ ...Override.shape, ...written }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/v1/schedules/{id}/overrides/{override}',
    action: 'override.edit',
    tag: 'Schedules',
    summary: 'Remove the override',
    status: 204,
    params: inSchedule,
    answer: z.undefined(),
  }),
}

const WholeSettings = z.object({ ...Settings.required().shape, version: z.string().describe('For If-Match') })

export const settings = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/settings',
    action: 'settings.read',
    tag: 'Settings',
    summary: 'Read the settings',
    answer: WholeSettings,
  }),
  patch: endpoint({
    method: 'PATCH',
    path: '/api/v1/settings',
    action: 'settings.edit',
    tag: 'Settings',
    summary: 'Change settings; those left out stay. If-Match guards against others’ edits',
    body: documented(Settings),
    answer: WholeSettings,
  }),
  replace: endpoint({
    method: 'PUT',
    path: '/api/v1/settings',
    action: 'settings.edit',
    tag: 'Settings',
    summary: 'Replace the settings; those left out take their defaults',
    body: documented(Settings),
    answer: WholeSettings,
  }),
}
