import { expect, test } from 'vitest'
import type { Incident } from '../../../api/incident.ts'
import { withChanged, withHead, withMore, type Read } from './merge-list.ts'

function incidents(...numbers: number[]): Incident[] {
  return numbers.map((number): Incident => ({ ...some, id: `INC-${number}` }))
}

const some: Incident = {
  id: 'INC-0',
  alias: null,
  title: 'x',
  status: 'detected',
  outcome: null,
  severity: 'SEV3',
  urgency: null,
  service: null,
  team: null,
  impact: null,
  detected_by: null,
  declared: false,
  private: false,
  drill: false,
  tags: [],
  parent: null,
  started_at: null,
  detected_at: '2026-03-02T09:00:00Z',
  acknowledged_at: null,
  declared_at: null,
  identified_at: null,
  mitigated_at: null,
  resolved_at: null,
  closed_at: null,
  snoozed_until: null,
  merged_into: null,
  postmortem_at: null,
  roles: {},
  facts: {},
  war_room: null,
  alert_count: 0,
  flapping: false,
  paging: null,
  url: '',
  version: 1,
}

const ids = ({ items, next }: Read) => `${items.map(({ id }) => id.slice(4)).join(' ')} > ${next}`
const read = (numbers: number[], next: string | null): Read => ({ items: incidents(...numbers), next })
const page = (numbers: number[], next: string | null) => ({
  items: incidents(...numbers),
  next_cursor: next,
})

test.each<[string, Read | undefined, number[], string | null, string]>([
  ['the first page begins the list', undefined, [9, 8, 7], '7', '9 8 7 > 7'],
  ['what is new comes on top', read([8, 7, 6, 5], '5'), [9, 8, 7], '7', '9 8 7 6 5 > 5'],
  ['what does not belong there any more goes', read([9, 8, 7, 6], '6'), [9, 7, 6], '6', '9 7 6 > 6'],
  ['a short list is read whole', read([9, 8, 7], '7'), [8], null, '8 > null'],
  ['after a hole it begins anew', read([3, 2, 1], null), [9, 8, 7], '7', '9 8 7 > 7'],
])('%s', (_claim, known, numbers, next, expected) => {
  expect(ids(withHead(known, page(numbers, next)))).toBe(expected)
})

test('a page further down comes below, and nothing twice', () => {
  expect(ids(withMore(read([9, 8], '8'), page([8, 7], '7')))).toBe('9 8 7 > 7')
})

test('a single one is changed, or taken out', () => {
  expect(ids(withChanged(read([9, 8], null), 'INC-9', null))).toBe('8 > null')
  expect(ids(withChanged(read([9, 8], null), 'INC-7', some))).toBe('9 8 > null')
})
