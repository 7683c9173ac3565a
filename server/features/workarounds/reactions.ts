import type { Reaction } from '../timeline/reactions.ts'
import { leftoverJob } from './jobs.ts'

/** A closed incident is forgotten easily, and with it what was done for the time being. */
export const workaroundReactions: readonly Reaction[] = [
  {
    to: 'incident',
    events: ['closed'],
    when: ({ open_workarounds: left }) => Array.isArray(left) && left.length > 0,
    job: leftoverJob,
  },
]
