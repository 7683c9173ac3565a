import { jobKind } from '../../engine/job.ts'

/** A page to hand over, or a delivery to try (again) through the provider with that number. */
export type Sending = { page: string } | { delivery: string; provider: number }

export const sendJob = jobKind<Sending>('delivery.send')
export const receiptJob = jobKind<{ delivery: string; attempt: number }>('delivery.receipt-due')
/** A browser's subscription that its push service knows no more. The digest says which: by now there may be another. */
export const deviceGoneJob = jobKind<{ method: string; digest: string }>('device.gone')
