import type { Brief } from '../../../api/incident-roles.ts'

/** The parts of the brief of a hand-over. */
export const briefTitles: readonly [keyof Brief, string][] = [
  ['status_and_impact', 'Status and impact'],
  ['tried', 'What was tried'],
  ['strategy', 'What comes next'],
  ['people', 'Who does what'],
  ['pending_decisions', 'Decisions to be made'],
]
