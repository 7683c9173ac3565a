import { expect, test } from 'vitest'
import { checklists, tasksOf } from './checklists.ts'
import type { ShiftNotice } from './notices.ts'

const startsAt = new Date('2026-03-09T10:00Z')
const endsAt = new Date('2026-03-16T10:00Z')

test('a task’s id is its own', () => {
  const ids = checklists.flatMap(({ tasks }) => tasks.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test.each<[string, ShiftNotice[], string[]]>([
  [
    'a week on call has all four',
    ['week', 'day', 'start', 'end'],
    ['two-days-before', 'a-day-before', 'start', 'end'],
  ],
  ['the last of a run only ends', ['end'], ['end']],
  ['in the middle of a run there is nothing to do', [], []],
  ['a short cover only begins', ['start'], ['start']],
])('%s', (_claim, notices, lists) => {
  expect([...new Set(tasksOf({ startsAt, endsAt, notices }).map(({ list }) => list))]).toEqual(lists)
})

test('each list is due at its time', () => {
  const tasks = tasksOf({ startsAt, endsAt, notices: ['day', 'start', 'end'] })
  const due = new Map(tasks.map(({ list, dueAt }) => [list, dueAt?.toISOString()]))
  expect(Object.fromEntries(due)).toEqual({
    'two-days-before': '2026-03-07T10:00:00.000Z',
    'a-day-before': '2026-03-08T10:00:00.000Z',
    start: '2026-03-09T10:00:00.000Z',
    end: '2026-03-16T10:00:00.000Z',
  })
})
