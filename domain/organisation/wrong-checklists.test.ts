import { expect, test } from 'vitest'
import type { IncidentChecklist } from './document.ts'
import { check } from './check.ts'
import { nothing } from './nothing.ts'

const list = (more: Partial<IncidentChecklist>): IncidentChecklist => ({
  id: 'payments',
  title: 'Payments',
  phase: 'response',
  severities: [],
  due_minutes: null,
  items: [],
  ...more,
})

test.each<[claim: string, IncidentChecklist[], path: string, message: string]>([
  [
    'a level that is not there',
    [list({ severities: ['SEV1', 'SEV9'] })],
    'incident_checklists[0].severities[1]',
    '"SEV9" is not a level of SEV1-4; did you mean "SEV1"?',
  ],
  [
    'a level of an item that is not there',
    [list({ items: [{ id: 'call', text: 'Call', severities: ['urgent'] }] })],
    'incident_checklists[0].items[0].severities[0]',
    '"urgent" is not a level of SEV1-4: SEV1, SEV2, SEV3, SEV4',
  ],
  [
    'an item twice',
    [
      list({
        items: [
          { id: 'call', text: 'Call' },
          { id: 'call', text: 'Call again' },
        ],
      }),
    ],
    'incident_checklists[0].items[1].id',
    '"call" is already the id of incident_checklists[0].items[0]',
  ],
  [
    'a list twice',
    [list({}), list({})],
    'incident_checklists[1].id',
    '"payments" is already the id of incident_checklists[0]',
  ],
])('refused: %s', (_claim, incident_checklists, path, message) => {
  expect(check({ ...nothing, incident_checklists })).toEqual([{ path, message }])
})
