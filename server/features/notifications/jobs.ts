import { jobKind } from '../../engine/job.ts'

/** A page to hand over, or a delivery to try (again) through the provider with that number. */
export type Sending = { page: string } | { delivery: string; provider: number }

export const sendJob = jobKind<Sending>('delivery.send')
export const receiptJob = jobKind<{ delivery: string; attempt: number }>('delivery.receipt-due')
