import { expect, test } from 'vitest'
import { enter, type Report } from './entered.ts'

const now = new Date('2026-03-01T12:00:00Z')
const at = (time: string) => new Date(`2026-03-01T${time}:00Z`)

test.each<[string, Report, string, string | null]>([
  ['a report of what happens now', { declared: false }, 'detected', null],
  ['a declared one', { declared: true }, 'detected', '12:00'],
  ['it began before it was seen', { declared: false, startedAt: at('11:00') }, 'detected', null],
  [
    'somebody answers already',
    { declared: true, detectedAt: at('11:00'), acknowledgedAt: at('11:05') },
    'acknowledged',
    '12:00',
  ],
  [
    'the cause is known',
    { declared: false, detectedAt: at('11:00'), identifiedAt: at('11:30') },
    'identified',
    null,
  ],
  [
    'it is watched',
    { declared: false, detectedAt: at('11:00'), mitigatedAt: at('11:30') },
    'monitoring',
    null,
  ],
  [
    'what is over was declared when it was detected',
    { declared: true, detectedAt: at('09:00'), resolvedAt: at('10:00') },
    'resolved',
    '09:00',
  ],
  [
    'unless it is said when',
    { declared: true, detectedAt: at('09:00'), declaredAt: at('09:10'), resolvedAt: at('10:00') },
    'resolved',
    '09:10',
  ],
])('entered: %s', (_claim, report, status, declared) => {
  const answer = enter(report, now)
  if (!answer.ok) throw new Error(answer.because)
  expect(answer.begins.status).toBe(status)
  expect(answer.begins.declaredAt?.toISOString().slice(11, 16) ?? null).toBe(declared)
  expect(answer.begins.monitoringSince).toEqual(status === 'monitoring' ? answer.begins.mitigatedAt : null)
})

test.each<[string, Report, RegExp]>([
  [
    'the detection lies in the future',
    { declared: false, detectedAt: at('12:01') },
    /detection would lie in the future/,
  ],
  [
    'it began after it was detected',
    { declared: false, startedAt: at('11:00'), detectedAt: at('10:00') },
    /start .* later than the detection/,
  ],
  [
    'it was resolved before it was detected',
    { declared: false, detectedAt: at('11:00'), resolvedAt: at('10:00') },
    /detection .* later than the resolution/,
  ],
  [
    'it was resolved, but nobody says when it was detected',
    { declared: false, resolvedAt: at('10:00') },
    /detected_at/,
  ],
])('refused: %s', (_claim, report, words) => {
  const answer = enter(report, now)
  expect(answer.ok ? '' : answer.because).toMatch(words)
})
