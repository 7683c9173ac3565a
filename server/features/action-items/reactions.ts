import type { Reaction } from '../timeline/reactions.ts'
import { takeOverJob } from './jobs.ts'

export const actionItemReactions: readonly Reaction[] = [
  { to: 'incident', events: ['merged'], job: takeOverJob },
]
