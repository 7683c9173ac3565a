import { jobKind } from '../../engine/job.ts'

/** Bodies of one integration that wait to become alerts; its lane is the integration. */
export const triageJob = jobKind<{ integration: string; bodies: string[] }>('signals.triage')
