import type { Reaction } from '../timeline/reactions.ts'
import { planJob } from './jobs.ts'

/** What starts or ends what the plan expects. Of an incident that nobody declared nothing is expected. */
export const communicationReactions: Reaction[] = [
  {
    to: 'incident',
    events: ['opened', 'resolved', 'closed', 'merged'],
    when: ({ declared }) => declared === true,
    job: planJob,
  },
  { to: 'incident', events: ['declared', 'severity-changed', 'reopened'], job: planJob },
]
