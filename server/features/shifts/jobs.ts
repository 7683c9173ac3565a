import type { ShiftNotice } from '../../../domain/shift/notices.ts'
import { jobKind } from '../../engine/job.ts'

export const planJob = jobKind<object>('shifts.plan')

/** `at` is when it was due when it was planned: a shift that has moved has another one. */
export const noticeJob = jobKind<{ shift: string; kind: ShiftNotice; at: string }>('shift.notice')
export const remindJob = jobKind<{ handOver: string; at: string }>('hand-over.remind')
