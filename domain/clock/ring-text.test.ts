import { expect, test } from 'vitest'
import type { Clock } from './clock.ts'
import { ringText } from './ring-text.ts'

const clock = (id: string): Clock => ({
  id,
  state: 'due',
  dueAt: new Date('2026-03-02T09:15:00Z'),
  overdueAt: new Date('2026-03-02T09:30:00Z'),
  metAt: null,
  next: null,
})

test.each([
  ['internal-update', 'remind', 'An update for those inside is due by 2026-03-02 09:30 UTC.'],
  ['external-update', 'overdue', 'An update for customers is overdue since 2026-03-02 09:30 UTC.'],
  ['acknowledge', 'overdue', 'It was to be acknowledged by 2026-03-02 09:15 UTC, and nobody has.'],
  [
    'first-response',
    'overdue',
    'The first response was due at 2026-03-02 09:15 UTC; nobody has said or done anything about it yet.',
  ],
  ['mitigate', 'overdue', 'It was to be mitigated by 2026-03-02 09:15 UTC.'],
  ['resolve', 'overdue', 'It was to be resolved by 2026-03-02 09:15 UTC.'],
  ['reassess', 'remind', 'Is SEV1 still right? It is time to look at the severity again.'],
  ['hand-over', 'remind', 'ana has been incident commander for a long time; it is time to hand over.'],
] as const)('when %s rings to %s it says so', (id, did, text) => {
  const said = ringText(did, { incident: 'INC-7', severity: 'SEV1', clock: clock(id), commander: 'ana' })
  expect(said.text).toBe(text)
})

test('what can be answered by a command names it', () => {
  const { way } = ringText('remind', {
    incident: 'INC-7',
    severity: 'SEV1',
    clock: clock('reassess'),
    commander: null,
  })
  expect(way).toBe('tocsin incident severity INC-7 SEV1 --reason TEXT')
})
