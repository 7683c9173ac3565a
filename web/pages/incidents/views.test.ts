import { expect, test } from 'vitest'
import { belongs, filterOf, queryOf } from './views.ts'

const ana = { person: 'ana', teams: ['web', 'db'] }

test.each([
  [{}, { view: 'open' }],
  [{ view: 'nonsense', team: 7, text: '' }, { view: 'open' }],
  [
    { view: 'mine', severity: 'SEV1,SEV2' },
    { view: 'mine', severity: 'SEV1,SEV2' },
  ],
])('the search %j is the filter %j', (search, filter) => {
  expect(filterOf(search)).toEqual(filter)
})

test.each([
  [{ view: 'open' as const }, { status: 'open' }],
  [{ view: 'mine' as const }, { status: 'open', involving: 'ana' }],
  [{ view: 'teams' as const }, { status: 'open', team: 'web,db' }],
  [{ view: 'triage' as const }, { status: 'open', declared: 'false' }],
  [
    { view: 'all' as const, status: 'closed', text: 'disk' },
    { status: 'closed', text: 'disk' },
  ],
  [
    { view: 'teams' as const, team: 'db' },
    { status: 'open', team: 'db' },
  ],
])('%j asks for %j', (filter, query) => {
  expect(queryOf(filter, ana)).toEqual(query)
})

const incident = { status: 'monitoring', severity: 'SEV2', team: 'web', service: null, declared: true }

test.each([
  [{ status: 'open' }, true],
  [{ status: 'resolved,closed' }, false],
  [{ severity: 'SEV1,SEV2' }, true],
  [{ severity: 'SEV1' }, false],
  [{ team: 'db' }, false],
  [{ service: 'shop' }, false],
  [{ declared: 'false' as const }, false],
  [{ text: 'anything', involving: 'bo' }, true],
])('in a list of %j it belongs: %s', (query, expected) => {
  expect(belongs(incident, query)).toBe(expected)
})
