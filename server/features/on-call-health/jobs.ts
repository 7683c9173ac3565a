import { jobKind } from '../../engine/job.ts'

export const checkJob = jobKind<{ schedule: string }>('health.check')
