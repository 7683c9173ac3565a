import { randomUUIDv7 } from 'node:crypto'
import { countsAsAbsence } from '../../../domain/absence/counts-as-absence.ts'
import { nextFetchAt } from '../../../domain/absence/next-fetch.ts'
import { after, before } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { type CalendarEvent, readCalendar } from '../../integrations/icalendar/read-calendar.ts'
import { record, SYSTEM } from '../timeline/record.ts'
import type { Fetched } from './fetch-calendar.ts'
import { followedCalendar, holidaysUrl, replaceHolidays, saveFollowed } from './followed-store.ts'
import { type Followed, nameOf } from './jobs.ts'
import { type AbsenceRow, calendarAbsences, insertAbsences, ownerOf, removeAbsences } from './store.ts'

const behind = { days: 370 }
const ahead = { days: 550 }
const mostAbsences = 2_000

/** Keeps what was read. After a failure everything of the last success stays, and the failure can be seen. */
export async function saveCalendar(tx: Tx, followed: Followed, fetched: Fetched): Promise<void> {
  const timeZone = await zoneOf(tx, followed)
  if (timeZone === null) return
  const earlier = await followedCalendar(tx, followed)
  const failure = await failureOf(tx, followed, fetched, timeZone)
  if (failure === null) await noteSuccess(tx, followed, earlier?.failing_since ?? null)
  else if (!earlier?.failing_since) noteFailure(tx, followed, failure)
  const etag = fetched.got === 'text' && failure === null ? fetched.etag : null
  await saveFollowed(tx, {
    id: nameOf(followed),
    person_id: 'person' in followed ? followed.person : null,
    team_id: 'team' in followed ? followed.team : null,
    address_digest: fetched.digest,
    etag: fetched.got === 'nothing-new' ? (earlier?.etag ?? null) : etag,
    next_fetch_at: nextFetchAt(nameOf(followed), tx.now),
    succeeded_at: failure === null ? tx.now : (earlier?.succeeded_at ?? null),
    failing_since: failure === null ? null : (earlier?.failing_since ?? tx.now),
    failure,
  })
}

/** Null when the person or the team is gone, or follows no calendar any more. */
async function zoneOf(tx: Tx, followed: Followed): Promise<string | null> {
  if ('team' in followed) return (await holidaysUrl(tx, followed.team)) === null ? null : 'UTC'
  return (await ownerOf(tx, followed.person))?.timeZone ?? null
}

async function failureOf(
  tx: Tx,
  followed: Followed,
  fetched: Fetched,
  timeZone: string,
): Promise<string | null> {
  if (fetched.got === 'failure') return fetched.because
  if (fetched.got === 'nothing-new') return null
  const window = { from: before(tx.now, behind), to: after(tx.now, ahead), timeZone }
  const read = readCalendar(fetched.text, window, 'team' in followed ? undefined : countsAsAbsence)
  if (!read.ok) return read.because
  if ('team' in followed) await replaceHolidays(tx, followed.team, holidaysIn(read.events))
  else await replaceAbsences(tx, followed.person, read.events)
  return null
}

/** Only what changed is written: each change of absences makes every node read them anew. */
async function replaceAbsences(tx: Tx, person: string, events: CalendarEvent[]): Promise<void> {
  const wanted = new Map(
    events
      .filter(({ endsAt }) => endsAt > tx.now)
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
      .slice(0, mostAbsences)
      .map((event): [string, AbsenceRow] => {
        const row = absenceOf(tx, person, event)
        return [wordsOf(row), row]
      }),
  )
  const kept = await calendarAbsences(tx, person)
  const gone = kept.filter((row) => row.ends_at > tx.now && !wanted.has(wordsOf(row)))
  for (const row of kept) wanted.delete(wordsOf(row))
  await removeAbsences(
    tx,
    gone.map(({ id }) => id),
  )
  await insertAbsences(tx, [...wanted.values()])
}

/** What a calendar entitles an absence stays in the calendar: only that the person is away is anybody's business. */
function absenceOf(tx: Tx, person: string, { startsAt, endsAt }: CalendarEvent): AbsenceRow {
  return {
    id: randomUUIDv7(),
    person_id: person,
    starts_at: startsAt,
    ends_at: endsAt,
    reason: null,
    from_calendar: true,
    created_at: tx.now,
  }
}

function wordsOf({ starts_at, ends_at }: AbsenceRow): string {
  return `${starts_at.toISOString()} ${ends_at.toISOString()}`
}

/** Calendars of holidays mark them as free, since nobody is busy with them. */
function holidaysIn(events: CalendarEvent[]): { date: string; name: string }[] {
  const byDate = new Map<string, string>()
  for (const { firstDay, title, startsAt, endsAt } of events) {
    if (firstDay === null) continue
    const days = Math.round((endsAt.getTime() - startsAt.getTime()) / 86_400_000)
    for (let index = 0; index < days; index += 1) {
      byDate.set(after(startsAt, { days: index }).toISOString().slice(0, 10), title || 'Holiday')
    }
  }
  return [...byDate].map(([date, name]) => ({ date, name }))
}

async function noteSuccess(tx: Tx, followed: Followed, failingSince: Date | null): Promise<void> {
  if (!failingSince) return
  record(tx, {
    stream: nameOf(followed),
    kind: 'OBSERVATION',
    event: 'calendar-read-again',
    actor: SYSTEM,
    text: `The calendar can be read again; it could not since ${failingSince.toISOString()}.`,
  })
}

function noteFailure(tx: Tx, followed: Followed, because: string): void {
  record(tx, {
    stream: nameOf(followed),
    kind: 'OBSERVATION',
    event: 'calendar-unreadable',
    actor: SYSTEM,
    text: `The calendar could not be read: ${because}. What was read before stays.`,
    details: { because },
  })
}
