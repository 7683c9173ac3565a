import type { Status } from '../incident/lifecycle.ts'
import { finalNoticeMinutes } from './checks-after.ts'

type Known = {
  readonly status: Status
  readonly minutesResolved: number
  /** Whether its level tells customers at all. */
  readonly tellsCustomers: boolean
  readonly wasTold: boolean
}

/** Who was told that it is broken wants to hear that it is not. */
export function noFinalNotice({ status, minutesResolved, tellsCustomers, wasTold }: Known): string | null {
  if (status !== 'resolved' && status !== 'closed') return null
  if (minutesResolved < finalNoticeMinutes || !tellsCustomers || wasTold) return null
  return `Resolved for ${Math.floor(minutesResolved)} minutes, and nobody has said so to those who wait. A last update of two sentences ends it for them.`
}
