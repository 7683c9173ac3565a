import { jobKind } from '../../engine/job.ts'

/** Looks what the plan expects of an incident now; `stream` is that of its timeline. */
export const planJob = jobKind<{ stream: string }>('communication.plan')

/** Looks whether what was expected by then has come. */
export const overdueJob = jobKind<{ expected: string; overdueAt: string }>('communication.overdue')
