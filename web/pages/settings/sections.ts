import type { Action } from '../../../domain/access/policy-table.ts'

type Section = { to: string; title: string; about: string; may?: Action }

/** What the settings consist of, in groups. */
export const sections: readonly { title: string; sections: readonly Section[] }[] = [
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
