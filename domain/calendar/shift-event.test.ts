import { expect, test } from 'vitest'
import { shiftEvent, type NamedShift } from './shift-event.ts'

const shift: NamedShift = {
  id: 'b7',
  person: 'ana',
  personName: 'Ana Silva',
  scheduleName: 'Web primary',
  shadowLayer: null,
  startsAt: new Date('2026-03-02T10:00Z'),
  endsAt: new Date('2026-03-09T10:00Z'),
  sequence: 1,
  changedAt: new Date('2026-02-01T10:00Z'),
  cancelledAt: null,
}
const shadow = { ...shift, shadowLayer: 'learners' }

test.each<[string, NamedShift, 'own' | 'others', string, string]>([
  ['one’s own shift names the schedule', shift, 'own', 'On call: Web primary', 'On call'],
  ['a shift of a team names the person', shift, 'others', 'Ana Silva: Web primary', 'On call'],
  [
    'one’s own shadow shift says so',
    shadow,
    'own',
    'Shadow shift (you are not paged): Web primary',
    'Shadow',
  ],
  [
    'a shadow shift of a team says so',
    shadow,
    'others',
    'Ana Silva (shadow, not paged): Web primary',
    'Shadow',
  ],
])('%s', (_claim, given, whose, summary, category) => {
  expect(shiftEvent(given, whose)).toMatchObject({ uid: 'b7@tocsin', summary, category, cancelled: false })
})
