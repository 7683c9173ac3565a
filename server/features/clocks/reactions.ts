import type { Reaction } from '../timeline/reactions.ts'
import { planJob } from './jobs.ts'

/** Only what may let a clock ring earlier than is planned; a clock that has become needless finds that out by itself. */
export const clockReactions: Reaction[] = [
  {
    to: 'incident',
    events: [
      'declared',
      'severity-changed',
      'severity-confirmed',
      'unacknowledged',
      'escalated',
      'snooze-ended',
      'status-changed',
      'update',
      'communication-sent',
      'role-assigned',
    ],
    job: planJob,
  },
  { to: 'incident', events: ['opened', 'reopened'], when: ({ declared }) => declared === true, job: planJob },
  { to: 'incident', events: ['acknowledged'], when: ({ snoozed }) => snoozed === true, job: planJob },
]
