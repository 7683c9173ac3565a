import { describe, expect, test } from 'vitest'
import { ClientError } from '../../api/client.ts'
import { Refused } from '../../api/problem.ts'
import { failureText } from '../../cli/shell/failure-text.ts'
import { minutesText, minuteText } from '../../cli/shell/instant-text.ts'
import { print, readable } from '../../cli/shell/print.ts'
import { table } from '../../cli/shell/table.ts'
import { widthOf } from '../../cli/shell/width.ts'
import { sizeText } from '../../cli/database/size-text.ts'
import { incidentHeader, incidentTable } from '../../cli/incident/incident-text.ts'
import { timelineText } from '../../cli/incident/timeline-text.ts'
import { worldOf } from './run-cli.ts'
import { anEntry, anIncident } from './sample.ts'

describe('a table', () => {
  const columns = [
    { title: 'ID' },
    { title: 'COUNT', align: 'right' as const },
    { title: 'TEXT', flexible: true as const },
  ]

  test('is aligned, without blanks at the ends of lines', () => {
    expect(
      table(columns, [
        ['a', 5, 'x'],
        ['long', 12, null],
      ]),
    ).toBe('ID    COUNT  TEXT\na         5  x\nlong     12  –')
  })

  test('cuts the flexible column when the terminal is narrow', () => {
    const text = table(columns, [['a', 5, 'a text that is far too long']], 30)
    expect(text.split('\n')[1]).toBe('a       5  a text that is far…')
  })

  test('stays whole when it goes into a pipe', () => {
    expect(table(columns, [['a', 5, 'x'.repeat(300)]])).toContain('x'.repeat(300))
  })

  test('keeps a cell on its line', () => {
    expect(table([{ title: 'A' }], [['one\ntwo']])).toBe('A\none two')
  })
})

test.each([
  ['abc', 3],
  ['日本', 4],
  ['🔥', 2],
  ['é', 1],
])('%s is %i columns wide', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

test.each([
  [null, '–'],
  [0, '0 min'],
  [4.26, '4.3 min'],
  [59, '59 min'],
  [65, '1 h 5 min'],
  [1_440, '1 d'],
  [3_000, '2 d 2 h'],
])('%j minutes are "%s"', (minutes, text) => {
  expect(minutesText(minutes)).toBe(text)
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_420_000, '3.4 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

test('instants are in UTC, whatever offset they came with', () => {
  expect(minuteText('2026-03-01T14:02:00+02:00')).toBe('2026-03-01 12:02 UTC')
})

describe('text of others', () => {
  const nasty = 'a\u001B[2Jb\u009B1mc\u202Ed\u0000'

  test('has no control characters when people read it', () => {
    expect(readable({ [nasty]: [nasty, 1, null] })).toEqual({ 'a[2Jb1mcd': ['a[2Jb1mcd', 1, null] })
  })

  test('is escaped in JSON, and the same to a parser', () => {
    const { shell, out } = worldOf()
    print(shell, { json: true }, { title: nasty }, () => '')
    for (const control of '\u0000\u001B\u009B\u202E') expect(out()).not.toContain(control)
    expect(JSON.parse(out())).toEqual({ title: nasty })
  })
})

describe('an incident', () => {
  test('without anybody is a sentence', () => {
    expect(incidentTable([])).toBe('No incidents.')
  })

  test('shows what is known and nothing else', () => {
    expect(incidentHeader(anIncident({ drill: true, urgency: null })).split('\n')).toEqual([
      'INC-142  Checkout fails',
      'Status:              acknowledged (drill)',
      'Severity:            SEV1 (pages nobody)',
      'Service:             checkout-api',
      'Team:                payments',
      'Detected by:         monitoring',
      'Detected:            2026-03-01 11:50 UTC',
      'Acknowledged:        2026-03-01 11:52 UTC',
      'Declared:            2026-03-01 11:50 UTC',
      'Incident commander:  ana',
      'Responders:          bo, cy',
      'Alerts:              2',
      'Link:                http://127.0.0.1:8080/incidents/INC-142',
    ])
  })

  test.each([
    [
      { next_at: '2026-03-01T12:05:00Z', round: 0, step: 1, catch_all_because: null },
      'step 2 of round 1 is due 2026-03-01 12:05 UTC',
    ],
    [
      { next_at: null, round: 2, step: 0, catch_all_because: 'exhausted' },
      'the catch-all is paged: exhausted',
    ],
  ])('says where its paging is: %j', (paging, text) => {
    expect(incidentHeader(anIncident({ paging }))).toContain(text)
  })
})

test('a timeline has a line for each day, and the lines of a text below one another', () => {
  const entries = [
    anEntry({ text: 'Two\nlines', actor: { kind: 'person', id: 'ana', via: 'api' }, kind: 'NOTE' }),
    anEntry({ at: '2026-03-02T00:01:02Z', actor: { kind: 'token', id: 't', name: 'ci' } }),
  ]
  expect(timelineText(entries).split('\n')).toEqual([
    '2026-03-01 (UTC)',
    '  1  11:50:00 @ana [NOTE] Two',
    '    lines',
    '2026-03-02 (UTC)',
    '  1  00:01:02 ci [ACTION] Opened',
  ])
})

test('a timeline places what was added later and says what became of an entry', () => {
  const pinned = { at: '2026-03-01T12:00:00Z', by: { kind: 'system' } } as const
  const before = { text: 'Wrong', kind: 'NOTE', written_at: '2026-03-01T11:50:00Z' } as const
  const entries = [
    anEntry({ number: 9, pinned, earlier_versions: [before] }),
    anEntry({ number: 10, at: '2026-03-01T11:40:00Z', details: { added_later: true, said_by: 'bo' } }),
  ]
  expect(timelineText(entries).split('\n')).toEqual([
    '2026-03-01 (UTC)',
    '  10  11:40:00 @bo [ACTION] Opened (added later)',
    '   9  11:50:00 Tocsin [ACTION] Opened (pinned, edited)',
  ])
})

const refusal = (detail: string, ...errors: { path: string; message: string }[]) =>
  failureText(new ClientError(new Refused('invalid-request', detail, errors).toProblem()))

describe('a refusal', () => {
  const one = { path: 'severity', message: 'no level "SEV9"' }
  const other = { path: 'title', message: 'is missing' }

  test.each([
    ['is the sentence of the server', refusal('No.'), 'No.'],
    [
      'does not say its only fault twice',
      refusal('severity: no level "SEV9"', one),
      'severity: no level "SEV9"',
    ],
    ['names a fault that the sentence leaves out', refusal('No.', one), 'No.\n  severity: no level "SEV9"'],
    [
      'lists several',
      refusal('severity: no', one, other),
      'severity: no\n  severity: no level "SEV9"\n  title: is missing',
    ],
  ])('%s', (_claim, text, expected) => {
    expect(text).toBe(expected)
  })
})
