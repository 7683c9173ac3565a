import type { PublishedShift } from './published-shift.ts'
import type { CalendarEvent } from './write-calendar.ts'

export type NamedShift = PublishedShift & { personName: string; scheduleName: string }

/** In one's own calendar the schedule stands first, in that of others the person. */
export function shiftEvent(shift: NamedShift, whose: 'own' | 'others'): CalendarEvent {
  const { id, sequence, startsAt, endsAt, changedAt, cancelledAt, shadowLayer } = shift
  return {
    uid: `${id}@tocsin`,
    sequence,
    startsAt,
    endsAt,
    changedAt,
    summary: whose === 'own' ? ownSummary(shift) : othersSummary(shift),
    category: shadowLayer === null ? 'On call' : 'Shadow',
    cancelled: cancelledAt !== null,
  }
}

function ownSummary({ shadowLayer, scheduleName }: NamedShift): string {
  return shadowLayer === null
    ? `On call: ${scheduleName}`
    : `Shadow shift (you are not paged): ${scheduleName}`
}

function othersSummary({ shadowLayer, personName, scheduleName }: NamedShift): string {
  return shadowLayer === null
    ? `${personName}: ${scheduleName}`
    : `${personName} (shadow, not paged): ${scheduleName}`
}
