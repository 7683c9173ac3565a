import { expect, test } from 'vitest'
import { receive } from './receive.ts'

const read = (fields: Record<string, string>) =>
  receive({
    bytes: Buffer.from(new URLSearchParams(fields).toString()),
    headers: {},
    receivedAt: new Date('2026-03-01T12:00:00Z'),
    fallbackDedupKey: 'fallback',
  })

test('a report is an alert with what its writer said', () => {
  const what = 'I cannot pay.\nThe button does nothing.'
  expect(read({ what, impact: 'down', where: '/checkout', contact: 'joe@example.com' })).toMatchObject({
    readable: true,
    signals: [
      {
        action: 'trigger',
        dedupKey: 'fallback',
        summary: 'Reported: I cannot pay. The button does nothing.',
        severity: 'error',
        labels: { impact: 'down' },
        details: { what, impact: 'I cannot work at all', where: '/checkout', contact: 'joe@example.com' },
      },
    ],
  })
})

test.each([
  ['partly', 'warning'],
  ['slow', 'warning'],
  ['question', 'info'],
  ['anything else', 'warning'],
  ['toString', 'warning'],
])('whose impact is "%s" is as severe as %s', (impact, severity) => {
  expect(read({ what: 'x', impact })).toMatchObject({ signals: [{ severity }] })
})

test('an empty report is refused, and what a program filled in reports nothing', () => {
  expect(read({ what: ' ' })).toMatchObject({ readable: false, because: ['Say what does not work.'] })
  expect(read({ what: 'buy', website: 'https://spam.example.com' })).toMatchObject({ signals: [] })
})
