import { expect, test } from 'vitest'
import type { IncidentEntry } from '../../../../api/incident-timeline.ts'
import { changedBy, nothingRead, withLive, withRead } from './timeline-data.ts'

function entry(number: number, more: Partial<IncidentEntry> = {}): IncidentEntry {
  return {
    number,
    at: '2026-03-02T09:00:00Z',
    recorded_at: '2026-03-02T09:00:00Z',
    kind: 'NOTE',
    event: 'note',
    actor: { kind: 'system' },
    text: '',
    details: {},
    pinned: null,
    earlier_versions: [],
    attachments: [],
    ...more,
  }
}

function live(number: number) {
  return { ...entry(number), stream: 'incident:1', incident: 'INC-1' }
}

const numbers = (data: { entries: readonly IncidentEntry[] }) => data.entries.map(({ number }) => number)

test('what is read comes in its order, and is read on from there', () => {
  const data = withRead(withRead(nothingRead, [entry(1), entry(2)]), [entry(3)])
  expect(numbers(data)).toEqual([1, 2, 3])
  expect(data.readTo).toBe(3)
})

test('a live entry is shown right behind the last, and is still to be read', () => {
  const data = withLive(withRead(nothingRead, [entry(1)]), live(2))
  expect(numbers(data)).toEqual([1, 2])
  expect(data.readTo).toBe(1)
})

test.each([1, 3])(
  'a live entry with the number %i, which would come twice or leave a hole, waits',
  (number) => {
    expect(numbers(withLive(withRead(nothingRead, [entry(1)]), live(number)))).toEqual([1])
  },
)

test('an entry that is read again replaces what was known', () => {
  const data = withRead(withRead(nothingRead, [entry(1), entry(2)]), [entry(1, { text: 'corrected' })])
  expect(data.entries[0]?.text).toBe('corrected')
  expect(data.readTo).toBe(2)
})

test('corrections, pins and files name the entries that they change', () => {
  const told = [
    entry(5, { event: 'note-edited', details: { number: 2 } }),
    entry(6, { event: 'entry-pinned', details: { number: 2 } }),
    entry(7, { event: 'attachment-added', details: { number: 3 } }),
    entry(8, { event: 'task-added', details: { number: 9 } }),
  ]
  expect(changedBy(told)).toEqual([2, 3])
})
