import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

/** Something happened that clocks go by. */
export const planJob = jobKind<Happened>('clocks.plan')
/** The time of a clock of the incident may be over: what is due then is asked anew. */
export const ringJob = jobKind<{ incident: string }>('clocks.ring')
