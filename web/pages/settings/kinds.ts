import type { AnyEndpoint } from '../../../api/client.ts'
import {
  communicationPlans,
  communicationTemplates,
  regulatoryRegimes,
} from '../../../api/communication-resources.ts'
import {
  incidentChecklists,
  incidentTemplates,
  roleRosters,
  specialists,
  triggers,
  vendors,
} from '../../../api/organisation-resources.ts'
import type { Action } from '../../../domain/access/policy-table.ts'

type Endpoints = { list: AnyEndpoint; create: AnyEndpoint; replace: AnyEndpoint; remove: AnyEndpoint }

export type ResourceKind = {
  endpoints: Endpoints
  edit: Action
  title: string
  one: string
  about: string
  /** What a new one begins with: the fields that most have, in the words of the organisation file. */
  example: string
}

export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  'incident-templates': {
    endpoints: incidentTemplates,
    edit: 'incident-template.edit',
    title: 'Incident templates',
    one: 'incident template',
    about: 'What an incident of a kind begins with: title, severity, roles, checklist.',
    example:
      'id: data-loss\nname: Data loss\ntitle: Data of {{ service }} is lost\nseverity: SEV1\ntags: [data]\ntasks: [Stop what writes]\n',
  },
  'incident-checklists': {
    endpoints: incidentChecklists,
    edit: 'incident-checklist.edit',
    title: 'Checklists',
    one: 'checklist',
    about: 'What is to be done in a declared incident. Items come with the level, and more when it rises.',
    example:
      'id: payments-first\ntitle: Payments\nphase: response\nseverities: [SEV1, SEV2]\nitems:\n  - id: call-the-bank\n    text: Call the bank\n',
  },
  triggers: {
    endpoints: triggers,
    edit: 'trigger.edit',
    title: 'Triggers',
    one: 'trigger',
    about: 'What happens by itself: when incidents repeat, at the weekend, with a tag.',
    example:
      'id: checkout-repeats\nwhen: repeated\ncount: 3\nminutes: 60\nservices: [checkout-api]\npage: []\n',
  },
  'role-rosters': {
    endpoints: roleRosters,
    edit: 'role-roster.edit',
    title: 'Role rosters',
    one: 'role roster',
    about: 'Whoever is on call in the schedule fills the role when an incident is declared.',
    example: 'id: commanders\nrole: ic\nschedule: commanders\n',
  },
  'communication-templates': {
    endpoints: communicationTemplates,
    edit: 'communication-template.edit',
    title: 'Communication templates',
    one: 'communication template',
    about: 'Words that updates are drafted with. One with the id of a built-in template takes its place.',
    example:
      'id: support-note\nname: What support says\naudience: support\nstage: update\nsubject: "{{ incident }}: {{ service }}"\ntext: "{{ impact }} since {{ started | detected }}."\n',
  },
  'communication-plans': {
    endpoints: communicationPlans,
    edit: 'communication-plan.edit',
    title: 'Communication plans',
    one: 'communication plan',
    about: 'Which message is expected by when, by severity and audience.',
    example:
      'id: top\nseverity: SEV1\nmessages:\n  - { audience: internal, template: internal-initial, overdue_minutes: 10 }\n',
  },
  'regulatory-regimes': {
    endpoints: regulatoryRegimes,
    edit: 'regulatory-regime.edit',
    title: 'Regulatory regimes',
    one: 'regulatory regime',
    about: 'Laws and contracts that ask for notices within a time.',
    example:
      'id: our-regulator\nname: Our regulator\ncounts_from: when it was classed as a major incident\nobligations:\n  - { id: initial, recipient: The regulator, due_hours: 4, template: financial-initial }\n',
  },
  specialists: {
    endpoints: specialists,
    edit: 'directory.edit',
    title: 'Specialists',
    one: 'specialist',
    about: 'Who is called into an incident for what they know.',
    example:
      'id: databases\nname: Databases\nwhen_to_page: Replication is broken, or a restore is needed\npage: [{ person: ana }]\n',
  },
  vendors: {
    endpoints: vendors,
    edit: 'directory.edit',
    title: 'Vendors',
    one: 'vendor',
    about: 'Suppliers with their support contacts, contract and hours.',
    example:
      'id: bank\nname: The bank\nwhen_to_contact: Cards are refused\ncontacts: [{ type: url, value: https://support.example.com }]\n',
  },
}
