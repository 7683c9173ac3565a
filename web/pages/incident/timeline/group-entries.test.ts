import { expect, test } from 'vitest'
import type { IncidentEntry } from '../../../../api/incident-timeline.ts'
import { groupEntries, wanted, type Only } from './group-entries.ts'

function entry(
  number: number,
  who: string | null,
  minute: number,
  more: Partial<IncidentEntry> = {},
): IncidentEntry {
  const at = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString()
  return {
    number,
    at,
    recorded_at: at,
    kind: 'NOTE',
    event: 'note',
    actor: who === null ? { kind: 'system' } : { kind: 'person', id: who, via: 'web' },
    text: '',
    details: {},
    pinned: null,
    earlier_versions: [],
    attachments: [],
    ...more,
  }
}

const shape = (entries: IncidentEntry[]) =>
  groupEntries(entries).map(
    ({ author, entries: own }) => `${author.id} ${own.map(({ number }) => number).join()}`,
  )

test.each([
  ['of one person within minutes', [entry(1, 'ana', 0), entry(2, 'ana', 1)], ['ana 1,2']],
  ['after a pause', [entry(1, 'ana', 0), entry(2, 'ana', 9)], ['ana 1', 'ana 2']],
  ['of two people', [entry(1, 'ana', 0), entry(2, 'bo', 0)], ['ana 1', 'bo 2']],
  ['of the system', [entry(1, null, 0), entry(2, null, 1)], ['Tocsin 1,2']],
  ['said by another', [entry(1, 'ana', 0, { details: { said_by: 'bo' } })], ['bo 1']],
])('entries %s', (_claim, entries, groups) => {
  expect(shape(entries)).toEqual(groups)
})

const pinned = { at: '2026-03-02T09:00:00Z', by: { kind: 'system' as const } }

test.each<[Only, Partial<IncidentEntry>, boolean]>([
  ['all', { event: 'paged' }, true],
  ['people', { event: 'paged' }, false],
  ['people', {}, true],
  ['pinned', {}, false],
  ['pinned', { pinned }, true],
  ['DECISION', { kind: 'DECISION' }, true],
  ['DECISION', {}, false],
])('of %s, %j is shown: %s', (only, more, expected) => {
  expect(wanted(entry(1, 'ana', 0, more), only)).toBe(expected)
})
