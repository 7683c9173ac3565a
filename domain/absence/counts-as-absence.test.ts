import { expect, test } from 'vitest'
import { countsAsAbsence } from './counts-as-absence.ts'

const meeting = {
  title: 'Planning',
  firstDay: null,
  busy: 'busy',
  startsAt: new Date('2026-08-03T09:00:00Z'),
  endsAt: new Date('2026-08-03T10:00:00Z'),
} as const
const wholeDay = { ...meeting, firstDay: '2026-08-03', endsAt: new Date('2026-08-04T09:00:00Z') }

const cases: [claim: string, event: Parameters<typeof countsAsAbsence>[0], counts: boolean][] = [
  ['a meeting is no absence', meeting, false],
  ['a whole day is', wholeDay, true],
  ['a whole day that is free (a birthday) is none', { ...wholeDay, busy: 'free' }, false],
  ['a whole day of working elsewhere is none', { ...wholeDay, busy: 'elsewhere' }, false],
  ['a whole day that is not settled is none', { ...wholeDay, busy: 'tentative' }, false],
  ['an hour out of office is', { ...meeting, busy: 'out-of-office' }, true],
  ['an hour that is entitled so is', { ...meeting, title: 'Out of Office (dentist)' }, true],
  ['an hour that is entitled so and free is none', { ...meeting, title: 'OOO', busy: 'free' }, false],
  ['a title that only contains the letters is none', { ...meeting, title: 'Zoooom with PTOlemy' }, false],
  ['from noon to noon is', { ...meeting, endsAt: new Date('2026-08-04T09:00:00Z') }, true],
  ['a minute less than a day is none', { ...meeting, endsAt: new Date('2026-08-04T08:59:00Z') }, false],
]

test.for(cases)('%s', ([, event, counts]) => {
  expect(countsAsAbsence(event)).toBe(counts)
})
