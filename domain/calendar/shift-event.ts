import type { PublishedShift } from './published-shift.ts'
import type { CalendarEvent } from './write-calendar.ts'

export type NamedShift = PublishedShift & { personName: string; scheduleName: string }

/** In one's own calendar the schedule stands first, in that of others the person. */
export function shiftEvent(shift: NamedShift, whose: 'own' | 'others'): CalendarEvent {
  const { id, sequence, startsAt, endsAt, changedAt, cancelledAt, shadow } = shift
  return {
    uid: `${id}@tocsin`,
    sequence,
    startsAt,
    endsAt,
    changedAt,
    summary: whose === 'own' ? ownSummary(shift) : othersSummary(shift),
    category: shadow ? 'Shadow' : 'On call',
    cancelled: cancelledAt !== null,
  }
}

function ownSummary({ shadow, scheduleName }: NamedShift): string {
  return shadow ? `Shadow shift (you are not paged): ${scheduleName}` : `On call: ${scheduleName}`
}

function othersSummary({ shadow, personName, scheduleName }: NamedShift): string {
  return shadow ? `${personName} (shadow, not paged): ${scheduleName}` : `${personName}: ${scheduleName}`
}
