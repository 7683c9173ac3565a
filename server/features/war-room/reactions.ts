import type { Reaction } from '../timeline/reactions.ts'
import { openJob } from './jobs.ts'

/** A room opens when an incident is declared, and when it becomes bad enough. */
export const warRoomReactions: readonly Reaction[] = [
  { to: 'incident', events: ['declared', 'severity-changed'], job: openJob },
  { to: 'incident', events: ['opened'], when: ({ declared }) => declared === true, job: openJob },
]
