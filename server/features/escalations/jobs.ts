import type { Position } from '../../../domain/escalation/policy.ts'
import { jobKind } from '../../engine/job.ts'

export const advanceJob = jobKind<{ escalation: string } & Position>('escalation.advance')
export const catchAllJob = jobKind<{ escalation: string; round: number }>('escalation.catch-all')
/** Nobody of a step could be reached: whoever comes next is paged without waiting. */
export const moveOnJob = jobKind<{ escalation: string } & Position>('escalation.move-on')
