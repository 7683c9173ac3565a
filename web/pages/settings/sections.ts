import type { Action } from '../../../domain/access/policy-table.ts'

type Section = { to: string; title: string; about: string; may?: Action }

/** What the settings consist of, in groups. */
export const sections: readonly { title: string; sections: readonly Section[] }[] = [
  {
    title: 'How you respond',
    sections: [
      { to: '/settings/severities', title: 'Severities', about: 'Levels, their targets, and who is paged' },
      { to: '/settings/general', title: 'General', about: 'Whom to page at last, business hours, limits' },
      {
        to: '/settings/resources/incident-templates',
        title: 'Incident templates',
        about: 'What a kind of incident begins with',
      },
      {
        to: '/settings/resources/incident-checklists',
        title: 'Checklists',
        about: 'What is to be done in an incident, by severity',
      },
      {
        to: '/settings/resources/triggers',
        title: 'Triggers',
        about: 'What happens by itself when incidents repeat',
      },
      { to: '/settings/resources/role-rosters', title: 'Role rosters', about: 'Who fills a role by itself' },
    ],
  },
  {
    title: 'Whom you tell',
    sections: [
      {
        to: '/settings/resources/communication-templates',
        title: 'Communication templates',
        about: 'Words of updates, by audience',
      },
      {
        to: '/settings/resources/communication-plans',
        title: 'Communication plans',
        about: 'Who hears what by when',
      },
      {
        to: '/settings/resources/regulatory-regimes',
        title: 'Regulatory regimes',
        about: 'Laws that ask for notices',
      },
      {
        to: '/settings/resources/specialists',
        title: 'Specialists',
        about: 'Who is called for what they know',
      },
      { to: '/settings/resources/vendors', title: 'Vendors', about: 'Suppliers and how to reach them' },
    ],
  },
  {
    title: 'The installation',
    sections: [
      {
        to: '/settings/organisation',
        title: 'Organisation file',
        about: 'All of it as a file: export, try, apply',
      },
      { to: '/settings/sign-in', title: 'Signing in', about: 'The ways to sign in, and who lacks one' },
      { to: '/settings/health', title: 'Health', about: 'Whether pages get through', may: 'settings.read' },
      { to: '/settings/audit', title: 'Audit log', about: 'Who changed what', may: 'audit-log.read' },
    ],
  },
]
