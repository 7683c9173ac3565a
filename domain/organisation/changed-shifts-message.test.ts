import { expect, test } from 'vitest'
import { changedShiftsMessage } from './changed-shifts-message.ts'

function stretch(from: string, to: string) {
  return { startsAt: new Date(`2026-${from}Z`), endsAt: new Date(`2026-${to}Z`) }
}

const context = {
  names: new Map([['primary', 'Primary']]),
  timeZone: 'Asia/Tokyo',
  by: 'Mia Braun',
  note: 'Cy is back',
}

test('gained and lost shifts are told in the reader’s own time, with who changed them and why', () => {
  const differences = [
    { schedule: 'primary', gained: [stretch('03-02T10:00', '03-09T10:00')], lost: [] },
    { schedule: 'gone', gained: [], lost: [stretch('03-10T20:00', '03-11T10:00')] },
  ]
  expect(changedShiftsMessage(differences, context)).toEqual({
    subject: 'Your shifts changed: Primary, gone',
    text: [
      'You are now on call:',
      '- Primary: Mon 2026-03-02 19:00 to Mon 2026-03-09 19:00',
      'You are no longer on call:',
      '- gone: Wed 2026-03-11 05:00 to Wed 2026-03-11 19:00',
      'Times are in Asia/Tokyo. Changed by Mia Braun: Cy is back',
    ].join('\n'),
  })
})

test('of many shifts the first twenty are told', () => {
  const gained = Array.from({ length: 23 }, () => stretch('03-02T10:00', '03-02T12:00'))
  const { text } = changedShiftsMessage([{ schedule: 'primary', gained, lost: [] }], {
    ...context,
    note: null,
  })
  expect(text).toContain('- and 3 more\nTimes are in Asia/Tokyo. Changed by Mia Braun.')
})
