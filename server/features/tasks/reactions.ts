import type { Reaction } from '../timeline/reactions.ts'
import { growJob } from './jobs.ts'

/** Checklists begin with the declaration, and grow when the severity rises. */
export const taskReactions: readonly Reaction[] = [
  { to: 'incident', events: ['declared', 'severity-changed'], job: growJob },
  { to: 'incident', events: ['opened'], when: ({ declared }) => declared === true, job: growJob },
]
