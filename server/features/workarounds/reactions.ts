import type { Reaction } from '../timeline/reactions.ts'
import { leftoverJob, takeOverJob } from './jobs.ts'

/** A closed or merged incident is forgotten easily, and with it what was done for the time being. */
export const workaroundReactions: readonly Reaction[] = [
  {
    to: 'incident',
    events: ['closed'],
    when: ({ open_workarounds: left }) => Array.isArray(left) && left.length > 0,
    job: leftoverJob,
  },
  { to: 'incident', events: ['merged'], job: takeOverJob },
]
