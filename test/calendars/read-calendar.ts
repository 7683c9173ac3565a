import ICAL from 'ical.js'

/** An event as another library reads it. */
export type ReadEvent = {
  uid: string
  sequence: number
  summary: string
  startsAt: Date
  endsAt: Date
  changedAt: string
  cancelled: boolean
}

export function readCalendar(text: string): ReadEvent[] {
  const parsed: unknown = ICAL.parse(text)
  if (!Array.isArray(parsed)) throw new Error('This is no calendar.')
  return new ICAL.Component(parsed).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      changedAt: String(component.getFirstPropertyValue('dtstamp')),
      cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
    }
  })
}

/** Who has an event at an instant, as its summary begins; called-off ones do not count. */
export function shownAt(events: readonly ReadEvent[], at: Date): string[] {
  return events
    .filter(({ startsAt, endsAt, cancelled }) => !cancelled && startsAt <= at && at < endsAt)
    .map(({ summary }) => summary.replace(/:.*/, ''))
    .toSorted()
}
