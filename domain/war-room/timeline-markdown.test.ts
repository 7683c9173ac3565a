import { expect, test } from 'vitest'
import { timelineMarkdown } from './timeline-markdown.ts'

const entry = {
  number: 1,
  at: '2026-03-02T14:37:00.000Z',
  recorded_at: '2026-03-02T14:40:00.000Z',
  kind: 'NOTE',
  actor: { kind: 'person', id: 'ana', via: 'api' } as const,
  text: 'Disk | full',
  details: {},
  pinned: null,
  earlier_versions: [],
  attachments: [],
}

function rowsOf(...entries: Partial<typeof entry>[]): string[] {
  return timelineMarkdown(
    'INC-1: Shop\nis down',
    entries.map((different) => ({ ...entry, ...different })),
  ).split('\n')
}

test('a timeline is a table under its title', () => {
  expect(rowsOf({})).toEqual([
    '# Timeline of INC-1: Shop is down',
    '',
    '| # | Time (UTC) | Who | Kind | What |',
    '| --- | --- | --- | --- | --- |',
    String.raw`| 1 | 2026-03-02 14:37:00 | @ana | NOTE | Disk \| full |`,
  ])
})

test('what was added later stands where it belongs, and says so', () => {
  const rows = rowsOf(
    {},
    { number: 2, at: '2026-03-02T14:00:00.000Z', details: { added_later: true, said_by: 'bo' } },
  )
  expect(rows[4]).toBe(
    String.raw`| 2 | 2026-03-02 14:00:00 | @bo | NOTE | Disk \| full<br>Added later, at 2026-03-02 14:40:00.<br>Written down by @ana. |`,
  )
})

test('pins, what it said before, and files are all there', () => {
  const file = { id: 'f1', name: 'a_b.png', content_type: 'image/png', bytes: 12 }
  const whole = {
    ...entry,
    pinned: {},
    earlier_versions: [{ text: 'Disk empty', kind: 'ACTION', written_at: '2026-03-02T14:38:00.000Z' }],
    attachments: [file],
  }
  expect(timelineMarkdown('x', [whole])).toContain(
    String.raw`Pinned.<br>Before, from 2026-03-02 14:38:00: \[ACTION\] Disk empty<br>Attached: a\_b.png (image/png, 12 bytes, f1) |`,
  )
})
