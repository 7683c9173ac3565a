import type { Role, Scope } from './policy-table.ts'

/** Of what a role may do it to: anything, what its teams and the person own, or what is the person's own. */
type Reach = 'any' | 'own-team' | 'own'

export type Rule = { may: string; scope: Scope; reach: Partial<Record<Exclude<Role, 'admin'>, Reach>> }

const everybodyReads = {
  scope: 'read',
  reach: { manager: 'any', responder: 'any', stakeholder: 'any' },
} as const
const respondersWrite = { scope: 'write', reach: { manager: 'any', responder: 'any' } } as const
const respondersRead = { scope: 'read', reach: { manager: 'any', responder: 'any' } } as const
const managersOfTheTeam = { scope: 'write', reach: { manager: 'own-team' } } as const
const managersWrite = { scope: 'write', reach: { manager: 'any' } } as const
const membersOfTheTeam = { scope: 'write', reach: { manager: 'own-team', responder: 'own-team' } } as const
const onesOwn = { scope: 'write', reach: { manager: 'own', responder: 'own' } } as const
const everybodysOwn = {
  scope: 'write',
  reach: { manager: 'own', responder: 'own', stakeholder: 'own' },
} as const
const adminsOnly = { scope: 'admin', reach: {} } as const

/** Whatever is not written here is denied. Administrators may do all of it, as far as their token's scopes go. */
export const policy = {
  'incident.read': { may: 'read incidents', ...everybodyReads },
  'incident.attend': {
    may: 'be seen at incidents',
    scope: 'write',
    reach: { manager: 'any', responder: 'any', stakeholder: 'any' },
  },
  'incident.create': { may: 'create incidents', ...respondersWrite },
  'incident.acknowledge': { may: 'acknowledge incidents', ...respondersWrite },
  'incident.edit': { may: 'edit incidents', ...respondersWrite },
  'incident.escalate': { may: 'escalate incidents', ...respondersWrite },
  'incident.import': { may: 'import incidents', scope: 'admin', reach: { manager: 'any' } },
  'page.create': { may: 'page people', ...respondersWrite },
  'alert.read': { may: 'read alerts', ...everybodyReads },
  'alert.edit': { may: 'edit alerts', ...respondersWrite },
  'signal.read': { may: 'read raw signals', ...respondersRead },
  'change.read': { may: 'read changes', ...everybodyReads },
  'change.create': { may: 'report changes', ...respondersWrite },
  'delivery.read': { may: 'read the delivery log', ...respondersRead },

  'readiness.read': { may: 'read who can be reached', ...respondersRead },

  'organisation.read': { may: 'read the organisation', ...everybodyReads },
  'organisation.edit': { may: 'change the organisation', ...managersOfTheTeam },
  'organisation.apply': { may: 'apply an organisation file', ...managersOfTheTeam },
  'organisation.export-secrets': { may: 'export secrets', ...adminsOnly },
  'person.edit': { may: 'edit people', ...managersOfTheTeam },
  'person.change-role': { may: 'change the role of people', ...adminsOnly },
  'service.edit': { may: 'edit services', ...managersOfTheTeam },
  'integration.read-key': { may: 'read the keys of integrations', ...managersOfTheTeam },
  'integration.edit': { may: 'edit integrations', ...managersOfTheTeam },
  'heartbeat.ping': { may: 'send heartbeats', ...respondersWrite },
  'heartbeat.edit': { may: 'edit heartbeats', ...managersOfTheTeam },
  'routing-rule.edit': { may: 'edit routing rules', ...managersOfTheTeam },
  'inhibition-rule.edit': { may: 'edit inhibition rules', ...managersOfTheTeam },
  'silence.read': { may: 'read silences', ...everybodyReads },
  'silence.edit': { may: 'silence alerts', ...membersOfTheTeam },
  'communication.send': { may: 'tell people of incidents', ...respondersWrite },
  'communication-template.edit': { may: 'edit communication templates', ...managersWrite },
  'communication-plan.edit': { may: 'edit communication plans', ...managersWrite },
  'subscription.edit': {
    may: 'edit subscriptions',
    scope: 'write',
    reach: { manager: 'any', responder: 'own', stakeholder: 'own' },
  },
  'regulatory-clock.edit': { may: 'start and end regulatory clocks', ...respondersWrite },
  'regulatory-regime.edit': { may: 'edit regulatory regimes', ...managersWrite },
  'maintenance-window.edit': { may: 'plan maintenance', ...membersOfTheTeam },
  'incident-checklist.edit': {
    may: 'edit the checklists of incidents',
    scope: 'write',
    reach: { manager: 'any' },
  },
  'role-roster.edit': { may: 'edit the rosters of roles', ...managersOfTheTeam },
  'incident-template.edit': {
    may: 'edit incident templates',
    scope: 'write',
    reach: { manager: 'any' },
  },
  'trigger.edit': { may: 'edit triggers', scope: 'write', reach: { manager: 'any' } },
  'directory.edit': { may: 'edit the directory', scope: 'write', reach: { manager: 'any' } },
  'schedule.edit': { may: 'edit schedules', ...managersOfTheTeam },
  'override.edit': { may: 'override schedules', ...membersOfTheTeam },
  'swap.create': { may: 'ask for swaps and cover', ...onesOwn },
  'swap.answer': { may: 'answer requests for swaps and cover', ...onesOwn },
  'swap.approve': { may: 'approve swaps and cover', ...respondersWrite },
  'absence.read': { may: 'read absences', ...respondersRead },
  'absence.edit': {
    may: 'edit absences',
    scope: 'write',
    reach: { manager: 'own-team', responder: 'own' },
  },
  'shift.edit': { may: 'keep the tasks and feedback of shifts', ...onesOwn },
  'hand-over.edit': { may: 'write and confirm hand-overs', ...respondersWrite },
  'escalation-policy.edit': { may: 'edit escalation policies', ...managersOfTheTeam },
  'contact-method.read': {
    may: 'read contact methods',
    scope: 'read',
    reach: { manager: 'own', responder: 'own' },
  },
  'contact-method.edit-own': { may: 'edit contact methods', ...onesOwn },
  'notification-rule.edit-own': { may: 'edit notification rules', ...onesOwn },
  'calendar.read': {
    may: 'read calendar links',
    scope: 'read',
    reach: { manager: 'own', responder: 'own' },
  },
  'calendar.edit-own': { may: 'make or revoke calendar links', ...onesOwn },

  'postmortem.read': { may: 'read post-mortems', ...everybodyReads },
  'postmortem.edit': { may: 'edit post-mortems', ...respondersWrite },
  'action-item.read': { may: 'read action items', ...everybodyReads },
  'action-item.edit': { may: 'edit action items', ...respondersWrite },
  'runbook.read': { may: 'read runbooks', ...everybodyReads },
  'runbook.edit': { may: 'edit runbooks', ...respondersWrite },
  'status-page.read': { may: 'read status pages', ...everybodyReads },
  'status-page.publish': { may: 'publish on status pages', ...respondersWrite },
  'status-page.edit': { may: 'edit status pages', scope: 'write', reach: { manager: 'any' } },
  'metrics.read': { may: 'read metrics', ...everybodyReads },
  'slo.edit': { may: 'edit objectives', ...managersOfTheTeam },
  'report.read': { may: 'read reports', ...everybodyReads },
  'on-call-pay.read': {
    may: 'read what on-call work is paid',
    scope: 'read',
    reach: { manager: 'own-team', responder: 'own' },
  },
  'command.run': { may: 'give commands', ...everybodyReads },
  'event.listen': { may: 'follow live events', ...everybodyReads },

  'session.read': { may: 'see who they are', ...everybodyReads },
  'session.end': { may: 'sign out', ...everybodysOwn },
  'own-account.read': { may: 'see how they sign in', ...everybodysOwn, scope: 'read' },
  'own-account.edit': { may: 'change how they sign in', ...everybodysOwn },
  'account.read': { may: 'see who can sign in', scope: 'read', reach: { manager: 'any' } },
  'device-login.answer': { may: 'let command lines in', ...everybodysOwn },
  'person.invite': { may: 'invite people', ...managersOfTheTeam },
  'person.disable': { may: 'disable people', ...adminsOnly },
  'listener.open': { may: 'listen for webhooks', ...respondersRead },
  'token.read': {
    may: 'read tokens',
    scope: 'admin',
    reach: { manager: 'own', responder: 'own', stakeholder: 'own' },
  },
  'token.create': {
    may: 'create tokens',
    scope: 'admin',
    reach: { manager: 'own', responder: 'own', stakeholder: 'own' },
  },
  'token.revoke': { may: 'revoke tokens', ...everybodysOwn },
  'settings.read': { may: 'read settings', ...everybodyReads },
  'settings.edit': { may: 'edit settings', ...adminsOnly },
  'audit-log.read': { may: 'read the audit log', ...adminsOnly },
  'job.retry': { may: 'retry quarantined jobs', ...adminsOnly },
} as const satisfies Record<string, Rule>
