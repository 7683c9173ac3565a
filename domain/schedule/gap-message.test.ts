import { expect, test } from 'vitest'
import { gapMessage } from './gap-message.ts'

function gap(from: string, to: string) {
  return { startsAt: new Date(`2026-${from}Z`), endsAt: new Date(`2026-${to}Z`) }
}

test('an owner reads of gaps in the own time, over a change of the clock', () => {
  const gaps = [gap('03-28T22:00', '03-29T02:00')]
  expect(gapMessage([{ name: 'Primary', gaps }], 'Europe/Lisbon')).toEqual({
    subject: 'Nobody is on call: Primary',
    text: [
      'Primary:',
      '- Sat 2026-03-28 22:00 to Sun 2026-03-29 03:00',
      'Times are in Europe/Lisbon. Add a layer or an override; otherwise the catch-all is paged then.',
    ].join('\n'),
  })
})

test('of many gaps the first five are told, per schedule', () => {
  const gaps = Array.from({ length: 7 }, (_, day) => gap(`03-0${day + 1}T00:00`, `03-0${day + 1}T08:00`))
  const { subject, text } = gapMessage(
    [
      { name: 'Primary', gaps },
      { name: 'Second', gaps: gaps.slice(0, 1) },
    ],
    'UTC',
  )
  expect(subject).toBe('Nobody is on call: Primary, Second')
  expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBe(7)
  expect(text).toContain('- and 2 more gaps\nSecond:')
})
