import { jobKind } from '../../engine/job.ts'

/** Looks whether what was expected by then has come. */
export const overdueJob = jobKind<{ expected: string; overdueAt: string }>('communication.overdue')
