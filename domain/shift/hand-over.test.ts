import { expect, test } from 'vitest'
import { draftHandOver, type HandOverDocument, type HandOverFacts } from './hand-over.ts'

const nothing: HandOverFacts = { openIncidents: [], pages: [], changes: [] }
const checkout = { id: 'INC-7', title: 'Checkout slow', severity: 'SEV2', status: 'mitigating' }
const page = { incident: 'INC-7', title: 'Checkout slow', count: 1, lastAt: '2026-03-08T02:10:00Z' }

function draft(facts: Partial<HandOverFacts> = {}, given: Partial<HandOverDocument> = {}): string {
  return draftHandOver({
    schedule: { name: 'Primary', timeZone: 'Europe/Berlin' },
    at: new Date('2026-03-09T09:00Z'),
    outgoing: ['Ana'],
    incoming: ['Bo'],
    facts: { ...nothing, ...facts },
    notes: '',
    ...given,
  })
}

test('a quiet week says that it was quiet', () => {
  expect(draft()).toBe(`# Hand-over of Primary

From Ana to Bo, Mon 2026-03-09 10:00 (Europe/Berlin)

## Open incidents

None.

## Pages of the shift

Nobody was paged.

## Worth a look

Nothing stands out.

## Recent changes

None reported.

## Notes

None yet.
`)
})

test.each<[string, Partial<HandOverFacts>, Partial<HandOverDocument>, string]>([
  ['an open incident', { openIncidents: [checkout] }, {}, '- **INC-7** Checkout slow (SEV2, mitigating)'],
  ['what paged once', { pages: [page] }, {}, '- **INC-7** Checkout slow: once, last Sun 2026-03-08 03:10'],
  ['what paged often', { pages: [{ ...page, count: 4 }] }, {}, 'paged 4 times. Does its alert need tuning?'],
  [
    'what paged often and is open',
    { pages: [{ ...page, count: 4 }], openIncidents: [checkout] },
    {},
    'paged 4 times and is still open.',
  ],
  [
    'a change',
    { changes: [{ service: 'shop', summary: 'Deploy 42', at: '2026-03-08T11:00:00Z' }] },
    {},
    '- Sun 2026-03-08 12:00 shop: Deploy 42',
  ],
  [
    'notes as they were written',
    {},
    { notes: '- **db-1** is *slow*\n' },
    '## Notes\n\n- **db-1** is *slow*\n',
  ],
  [
    'hostile titles as words',
    { openIncidents: [{ ...checkout, title: '[x](y)\n# z' }] },
    {},
    '\\[x\\](y) \\# z',
  ],
  ['everybody who takes part', {}, { incoming: ['Bo', 'Cy'] }, 'Ana to Bo, Cy'],
])('it has %s', (_claim, facts, given, text) => {
  expect(draft(facts, given)).toContain(text)
})
