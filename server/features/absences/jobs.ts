import { jobKind } from '../../engine/job.ts'

/** Reads a calendar again: of a person's absences, or of a team's holidays. */
export type Followed = { person: string } | { team: string }

export const fetchJob = jobKind<Followed>('calendar.fetch')

export function nameOf(followed: Followed): string {
  return 'person' in followed ? `person:${followed.person}` : `team:${followed.team}`
}
