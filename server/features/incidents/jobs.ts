import { jobKind } from '../../engine/job.ts'

/** Each carries what must still be true of the incident when its time comes. */
export const wakeJob = jobKind<{ incident: string; until: string }>('incident.snooze-ends')
export const staleJob = jobKind<{ incident: string; answeredAt: string }>('incident.acknowledgement-stale')
export const closeJob = jobKind<{ incident: string; resolvedAt: string }>('incident.closes-itself')
export const triggerJob = jobKind<{ incident: string }>('incident.triggers')

/** Who was called in, by whom, and for how long they are waited for. */
export type Awaited = {
  incident: string
  name: string
  people: string[]
  caller: string | null
  minutes: number
  since: string
}
export const answerDueJob = jobKind<Awaited>('incident.answer-due')
