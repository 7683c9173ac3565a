import { jobKind } from '../../engine/job.ts'

export const expireJob = jobKind<{ swap: string }>('swap.expire')
