import type { Urgency } from '../notification/message.ts'
import { isOpen, type Status } from './lifecycle.ts'

export type UrgencyChange = 'rises' | 'falls' | 'same' | 'pages-nobody'

/** Null urgency pages nobody: from there every change rises, and getting there ends the paging. */
export function urgencyChange(from: Urgency | null, to: Urgency | null): UrgencyChange {
  if (from === to) return 'same'
  if (to === null) return 'pages-nobody'
  return to === 'high' || from === null ? 'rises' : 'falls'
}

/** What another urgency does to the paging. `newcomers`: somebody answers, so only who is new to the level is paged. */
export type PagingChange = 'starts-anew' | 'newcomers' | 'ends' | 'stays'

type Paged = { status: Status; snoozed: boolean; hasWalk: boolean }

export function pagingAfter(change: UrgencyChange, { status, snoozed, hasWalk }: Paged): PagingChange {
  if (change === 'pages-nobody') return 'ends'
  if (change !== 'rises' || !isOpen({ status }) || snoozed) return 'stays'
  if (status === 'acknowledged') return 'newcomers'
  // Who investigates has answered, unless the incident was re-opened and still pages.
  return status === 'detected' || hasWalk ? 'starts-anew' : 'newcomers'
}
