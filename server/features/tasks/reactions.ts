import type { Reaction } from '../timeline/reactions.ts'
import { growJob, takeOverJob } from './jobs.ts'

/** Checklists begin with the declaration, and grow when the severity rises. What is open goes along with a merge. */
export const taskReactions: readonly Reaction[] = [
  { to: 'incident', events: ['declared', 'severity-changed'], job: growJob },
  { to: 'incident', events: ['opened'], when: ({ declared }) => declared === true, job: growJob },
  { to: 'incident', events: ['merged'], job: takeOverJob },
]
