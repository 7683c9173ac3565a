import { expect, test } from 'vitest'
import { overrideMisfits } from './override-misfit.ts'

const audit = { id: 'audit', startsAt: '2026-05-04T10:00', endsAt: '2026-05-11T10:00', layers: [] }
const summer = { timeZone: 'Europe/Lisbon', temporarySchedules: [audit] }
const stands =
  'the temporary schedule "audit", which stands in place of everything else from 2026-05-04T10:00 to 2026-05-11T10:00'

type Row = [claim: string, startsAt: string, endsAt: string, temporary: string | null, found: string[]]

const rows: Row[] = [
  ['before it', '05-03T10:00', '05-04T10:00', null, []],
  ['after it', '05-11T10:00', '05-12T10:00', null, []],
  ['inside it, saying so', '05-05T10:00', '05-06T10:00', 'audit', []],
  ['all of it, saying so', '05-04T10:00', '05-11T10:00', 'audit', []],
  [
    'inside it without saying so',
    '05-05T10:00',
    '05-06T10:00',
    null,
    [`temporary: It lies inside ${stands}; write temporary: audit.`],
  ],
  [
    'over its beginning',
    '05-04T09:00',
    '05-04T11:00',
    null,
    [`starts_at: It reaches into ${stands}; split it there, and write temporary: audit in the part inside.`],
  ],
  [
    'all around it',
    '05-01T00:00',
    '05-31T00:00',
    null,
    [`starts_at: It reaches into ${stands}; split it there, and write temporary: audit in the part inside.`],
  ],
  [
    'beyond its end, although meant for inside',
    '05-10T10:00',
    '05-12T10:00',
    'audit',
    ['temporary: "audit" lasts from 2026-05-04T10:00 to 2026-05-11T10:00; keep within it.'],
  ],
]

test('an override that lies in the hour that the clocks skip would be empty', () => {
  const span = { startsAt: '2027-03-28T01:30', endsAt: '2027-03-28T02:30' }
  expect(overrideMisfits({ id: 'o1', person: 'bo', ...span }, { timeZone: 'Europe/Lisbon' })).toEqual([
    {
      path: 'ends_at',
      message:
        'It would last no time at all: on the clocks of Europe/Lisbon it would begin at 2027-03-28T02:30; end it later.',
    },
  ])
})

test('of the time that occurs twice, an override has the first', () => {
  const span = { startsAt: '2027-10-31T01:15', endsAt: '2027-10-31T01:30' }
  expect(overrideMisfits({ id: 'o1', person: 'bo', ...span }, { timeZone: 'Europe/Lisbon' })).toEqual([])
})

test.for(rows)('an override %s', ([, startsAt, endsAt, temporary, expected]) => {
  const span = { startsAt: `2026-${startsAt}`, endsAt: `2026-${endsAt}` }
  const found = overrideMisfits({ id: 'o1', person: 'ana', temporary, ...span }, summer)
  expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(expected)
})
