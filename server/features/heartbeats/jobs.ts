import { jobKind } from '../../engine/job.ts'

/** Looks whether a ping came; one per integration. `expectedPing` is the instant it was expected at. */
export const dueJob = jobKind<{ integration: string; expectedPing: string }>('heartbeat.due')
