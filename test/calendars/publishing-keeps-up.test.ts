import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PublishedShift, ShownShift } from '../../domain/calendar/published-shift.ts'
import { horizonAt, publishShifts } from '../../domain/calendar/publish-shifts.ts'
import { after } from '../../domain/time/instant.ts'

const begins = new Date('2026-03-04T12:00Z')
const day = 86_400_000

/** Who is on call on each of a few days, perhaps nobody. */
const rota = fc.array(fc.constantFrom('ana', 'bo', null), { minLength: 12, maxLength: 12 })
/** So close together that nothing leaves the horizon. */
const edits = fc.array(fc.record({ rota, daysLater: fc.integer({ min: 0, max: 2 }) }), {
  minLength: 1,
  maxLength: 8,
})

/** Neighbouring days of one person are one shift. */
function shiftsOf(people: (string | null)[]): ShownShift[] {
  const shifts: ShownShift[] = []
  for (const [index, person] of people.entries()) {
    const startsAt = new Date(begins.getTime() + index * day)
    const endsAt = new Date(startsAt.getTime() + day)
    const last = shifts.at(-1)
    if (person === null) continue
    if (last?.person === person && last.endsAt.getTime() === startsAt.getTime()) {
      shifts[shifts.length - 1] = { ...last, endsAt }
    } else shifts.push({ person, startsAt, endsAt, shadowLayer: null })
  }
  return shifts
}

const timesOf = ({ person, startsAt, endsAt }: ShownShift) =>
  `${person} ${startsAt.toISOString()} ${endsAt.toISOString()}`

type Book = Map<string, PublishedShift>

/** What the table holds after a publication. */
function written(book: Book, shifts: ShownShift[], now: Date, nextId: () => string): Book {
  const publication = publishShifts([...book.values()], shifts, { horizon: horizonAt(now), now })
  const next = new Map(book)
  for (const { id } of publication.forgotten) next.delete(id)
  for (const each of publication.changed) next.set(each.id, each)
  for (const shift of publication.added) {
    const id = nextId()
    next.set(id, { ...shift, id, sequence: 0, changedAt: now, cancelledAt: null })
  }
  return next
}

test('whatever is edited, calendars show the shifts, and a sequence rises just when its event changes', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let count = 0
      let now = begins
      let book: Book = new Map()
      for (const { rota: people, daysLater } of steps) {
        now = after(now, { days: daysLater })
        const before = book
        const shifts = shiftsOf(people)
        book = written(before, shifts, now, () => `shift-${(count += 1)}`)
        const shown = [...book.values()].filter(({ cancelledAt }) => cancelledAt === null)
        expect(shown.map(timesOf).toSorted()).toEqual(shifts.map(timesOf).toSorted())
        for (const [id, known] of before) {
          const each = book.get(id)
          if (!each) continue
          const isOther = timesOf(each) !== timesOf(known) || !each.cancelledAt !== !known.cancelledAt
          expect(each.sequence).toBe(known.sequence + (isOther ? 1 : 0))
          expect(each.changedAt).toBe(isOther ? now : known.changedAt)
        }
      }
      const again = written(book, shiftsOf(steps.at(-1)?.rota ?? []), now, () => 'never')
      expect(again).toEqual(book)
    }),
    { numRuns: 300 },
  )
})
