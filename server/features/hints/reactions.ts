import { checksAfter, eventsWithChecks } from '../../../domain/hint/checks-after.ts'
import type { Reaction } from '../timeline/reactions.ts'
import { lookJob } from './jobs.ts'

/** Whatever calls for a look at a rule, now or later. */
export const hintReactions: readonly Reaction[] = eventsWithChecks.map((event) => ({
  to: 'incident',
  events: [event],
  when: (details) => checksAfter(event, details).length > 0,
  job: lookJob,
}))
