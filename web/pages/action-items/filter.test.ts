import { expect, test } from 'vitest'
import { queryOf, readFilter } from './filter.ts'

test('what an address says wrongly is left out', () => {
  expect(readFilter({ view: 'theirs', priority: 'P9', owner: 7, team: 'web', x: 1 })).toEqual({ team: 'web' })
})

test('each view is a query', () => {
  expect(queryOf({}, 'ana')).toEqual({ limit: 50, state: 'open,in-progress' })
  expect(queryOf({ view: 'mine', team: 'web' }, 'ana')).toMatchObject({ owner: 'ana', team: 'web' })
  expect(queryOf({ view: 'overdue' }, null)).toMatchObject({ overdue: 'true' })
  expect(queryOf({ view: 'ended' }, null)).toMatchObject({ state: 'done,dropped' })
})
