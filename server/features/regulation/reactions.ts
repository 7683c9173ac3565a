import type { Reaction } from '../timeline/reactions.ts'
import { proposeJob } from './jobs.ts'

/** What people say of an incident may mean that a law asks for notices. */
export const regulationReactions: Reaction[] = [
  { to: 'incident', events: ['tagged', 'triage'], job: proposeJob },
  { to: 'incident', events: ['opened'], when: ({ tags }) => tags !== undefined, job: proposeJob },
]
