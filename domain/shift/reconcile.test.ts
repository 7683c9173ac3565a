import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownShift, plannedShifts, type PlannedShift, reconcile } from './reconcile.ts'

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
const now = at('04T12')

function planned(person: string, from: string, to: string | null): PlannedShift {
  return { person, startsAt: at(from), endsAt: to === null ? null : at(to), notices: ['start'] }
}

function known(id: string, person: string, from: string, to: string | null, isCancelled = false): KnownShift {
  return { ...planned(person, from, to), id, isCancelled }
}

function span({ person, startsAt, endsAt }: PlannedShift): string {
  return `${person} ${startsAt.toISOString().slice(8, 13)}-${endsAt?.toISOString().slice(8, 13) ?? ''}`
}

/** `s1 ana 02T10-09T10`, with `x` where it is cancelled and `+` where it is new. */
function told({ created, changed }: ReturnType<typeof reconcile>): string[] {
  return [
    ...changed.map((shift) => `${shift.id}${shift.isCancelled ? ' x' : ''} ${span(shift)}`),
    ...created.map((shift) => `+ ${span(shift)}`),
  ]
}

test.each<[string, KnownShift[], PlannedShift[], string[]]>([
  ['a shift that is new is written down', [], [planned('ana', '09T10', '16T10')], ['+ ana 09T10-16T10']],
  [
    'one that is known and the same is left alone',
    [known('s1', 'ana', '09T10', '16T10')],
    [planned('ana', '09T10', '16T10')],
    [],
  ],
  [
    'one that moves by an hour stays itself',
    [known('s1', 'ana', '09T10', '16T10')],
    [planned('ana', '09T11', '16T11')],
    ['s1 ana 09T11-16T11'],
  ],
  [
    'one that has begun keeps its start',
    [known('s1', 'ana', '02T10', '09T10')],
    [planned('ana', '03T10', '10T10')],
    ['s1 ana 02T10-10T10'],
  ],
  [
    'an end that comes in sight is taken over',
    [known('s1', 'ana', '02T10', null)],
    [planned('ana', '02T10', '10T10')],
    ['s1 ana 02T10-10T10'],
  ],
  [
    'one that is planned no more is cancelled',
    [known('s1', 'ana', '09T10', '16T10')],
    [],
    ['s1 x ana 09T10-16T10'],
  ],
  ['if it has begun, it ends now', [known('s1', 'ana', '02T10', '09T10')], [], ['s1 ana 02T10-04T12']],
  ['one that is over stays as it was', [known('s1', 'ana', '02T10', '03T10')], [], []],
  ['one that is cancelled stays so', [known('s1', 'ana', '09T10', '16T10', true)], [], []],
  [
    'one that was cancelled comes back as itself',
    [known('s1', 'ana', '09T10', '16T10', true)],
    [planned('ana', '09T10', '16T10')],
    ['s1 ana 09T10-16T10'],
  ],
  [
    'somebody else at that time is another shift',
    [known('s1', 'ana', '09T10', '16T10')],
    [planned('bo', '09T10', '16T10')],
    ['s1 x ana 09T10-16T10', '+ bo 09T10-16T10'],
  ],
  [
    'a later one of the same person is another shift',
    [known('s1', 'ana', '09T10', '16T10')],
    [planned('ana', '16T10', '23T10')],
    ['s1 x ana 09T10-16T10', '+ ana 16T10-23T10'],
  ],
  [
    'a cover in the middle leaves the first part what it was',
    [known('s1', 'ana', '09T10', '16T10')],
    [planned('ana', '09T10', '10T18'), planned('bo', '10T18', '11T08'), planned('ana', '11T08', '16T10')],
    ['s1 ana 09T10-10T18', '+ bo 10T18-11T08', '+ ana 11T08-16T10'],
  ],
])('%s', (_claim, before, after, expected) => {
  expect(told(reconcile(before, after, now))).toEqual(expected)
})

test('reconciling twice changes nothing the second time', () => {
  const plan = [planned('ana', '02T10', '09T10'), planned('bo', '09T10', '16T10')]
  const { created } = reconcile([], plan, now)
  const kept = created.map((shift, index) => ({ ...shift, id: `s${index}`, isCancelled: false }))
  expect(reconcile(kept, plan, now)).toEqual({ created: [], changed: [] })
})

describe('of what a schedule has', () => {
  const shifts = [
    { person: 'ana', startsAt: at('01T10'), endsAt: at('02T10') },
    { person: 'bo', startsAt: at('02T10'), endsAt: at('05T10') },
    { person: 'ana', startsAt: at('05T10'), endsAt: at('08T10') },
    { person: 'cy', startsAt: at('08T10'), endsAt: at('20T10') },
    { person: 'ana', startsAt: at('20T10'), endsAt: at('22T10') },
  ]
  const plan = plannedShifts(shifts, { now, horizon: at('12T00'), seenUntil: at('20T10') })

  test('those that are not over and begin before the horizon are planned', () => {
    expect(plan.map(({ person }) => person)).toEqual(['bo', 'ana', 'cy'])
  })

  test('an end that is cut off is no end', () => {
    expect(plan.map(({ endsAt }) => endsAt)).toEqual([at('05T10'), at('08T10'), null])
  })

  test('the person’s shifts before and after it decide what is said', () => {
    expect(plan[1]?.notices).toEqual(['day', 'start', 'end'])
  })
})

test('whatever is edited, what is written down comes to be what is planned, and stays so', () => {
  const stretch = record({
    person: constantFrom('ana', 'bo'),
    fromHour: integer({ min: 0, max: 200 }),
    hours: integer({ min: 1, max: 72 }),
  })
  assert(
    property(array(stretch, { maxLength: 8 }), array(stretch, { maxLength: 8 }), (before, after) => {
      const kept = written(reconcile([], ahead(before), now), [])
      const edited = ahead(after)
      const all = written(reconcile(kept, edited, now), kept)
      const alive = all.filter(({ isCancelled }) => !isCancelled)
      expect(alive.map(span).toSorted()).toEqual(edited.map(span).toSorted())
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(reconcile(all, edited, now)).toEqual({ created: [], changed: [] })
    }),
  )
})

type Stretch = { person: string; fromHour: number; hours: number }

/** Shifts that are ahead; those of one person do not overlap, as in a schedule. */
function ahead(stretches: Stretch[]): PlannedShift[] {
  const hour = 3_600_000
  const shifts: PlannedShift[] = []
  for (const { person, fromHour, hours } of stretches) {
    const startsAt = new Date(now.getTime() + (fromHour + 1) * hour)
    const endsAt = new Date(startsAt.getTime() + hours * hour)
    const isFree = shifts.every(
      (one) => one.person !== person || (one.endsAt ?? now) < startsAt || one.startsAt > endsAt,
    )
    if (isFree) shifts.push({ person, startsAt, endsAt, notices: ['start'] })
  }
  return shifts.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

function written({ created, changed }: ReturnType<typeof reconcile>, kept: KnownShift[]): KnownShift[] {
  const changes = new Map(changed.map((shift) => [shift.id, shift]))
  const added = created.map((shift, index) => ({
    ...shift,
    id: `s${kept.length + index}`,
    isCancelled: false,
  }))
  return [...kept.map((shift) => changes.get(shift.id) ?? shift), ...added]
}
