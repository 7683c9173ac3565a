import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

/** Looks what the plan expects of an incident now. */
export const planJob = jobKind<Happened>('communication.plan')

/** Looks whether what was expected by then has come. */
export const overdueJob = jobKind<{ expected: string; overdueAt: string }>('communication.overdue')
