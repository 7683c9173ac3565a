import type { Reaction } from '../timeline/reactions.ts'
import { fillJob } from './jobs.ts'

/** Who is asked to take a role: when an incident is declared, and when it becomes worse. */
export const roleReactions: readonly Reaction[] = [
  { to: 'incident', events: ['declared', 'severity-changed'], job: fillJob },
  { to: 'incident', events: ['opened'], when: ({ declared }) => declared === true, job: fillJob },
]
