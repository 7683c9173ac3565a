import type { Urgency } from '../notification/message.ts'

export type UrgencyChange = 'rises' | 'falls' | 'same' | 'pages-nobody'

/** Null urgency pages nobody: from there every change rises, and getting there ends the paging. */
export function urgencyChange(from: Urgency | null, to: Urgency | null): UrgencyChange {
  if (from === to) return 'same'
  if (to === null) return 'pages-nobody'
  return to === 'high' || from === null ? 'rises' : 'falls'
}
