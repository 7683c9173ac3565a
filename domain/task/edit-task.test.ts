import { expect, test } from 'vitest'
import { editTask, type Task, type TaskEdit } from './edit-task.ts'

const task: Task = { number: 3, title: 'Call the bank', assignee: null, dueAt: null, state: 'open' }
const at = new Date('2026-03-02T10:30Z')

test.each<[claim: string, before: Partial<Task>, TaskEdit, told: string]>([
  ['ticked off', {}, { state: 'done' }, 'task-done: ana ticked off task 3 (Call the bank).'],
  [
    'opened again',
    { state: 'done' },
    { state: 'open' },
    'task-reopened: ana opened again task 3 (Call the bank).',
  ],
  ['dropped', {}, { state: 'dropped' }, 'task-dropped: ana dropped task 3 (Call the bank).'],
  ['given to somebody', {}, { assignee: 'bo' }, 'task-assigned: ana gave task 3 (Call the bank) to bo.'],
  ['taken', {}, { assignee: 'ana' }, 'task-assigned: ana took task 3 (Call the bank).'],
  [
    'given to nobody',
    { assignee: 'bo' },
    { assignee: null },
    'task-assigned: Nobody has task 3 (Call the bank) any more.',
  ],
  [
    'planned',
    {},
    { dueAt: at },
    'task-planned: ana wants task 3 (Call the bank) done by 2026-03-02 10:30 UTC.',
  ],
  [
    'no longer planned',
    { dueAt: at },
    { dueAt: null },
    'task-planned: ana took the due time from task 3 (Call the bank).',
  ],
  ['renamed', {}, { title: 'Call both' }, 'task-renamed: ana renamed task 3 to "Call both".'],
  [
    'two things at once',
    {},
    { assignee: 'ana', state: 'done' },
    'task-assigned: ana took task 3 (Call the bank). task-done: ana ticked off task 3 (Call the bank).',
  ],
  [
    'what is so already is not told',
    { state: 'done', dueAt: at },
    { state: 'done', dueAt: new Date(at) },
    '',
  ],
])('%s', (_claim, before, edit, told) => {
  const words = editTask({ ...task, ...before }, edit, 'ana').told
  expect(words.map(({ event, text }) => `${event}: ${text}`).join(' ')).toBe(told)
})

test('only what was asked for changes', () => {
  expect(editTask(task, { state: 'done' }, 'ana').changed).toEqual({ state: 'done' })
  expect(editTask(task, { title: task.title }, 'ana').changed).toEqual({})
})
