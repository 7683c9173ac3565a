import { expect, test } from 'vitest'
import { severityOf } from './severity-words.ts'

test.each([
  ['critical', 'critical'],
  ['CRITICAL', 'critical'],
  [' SEV-1 ', 'critical'],
  ['P1', 'critical'],
  ['error', 'error'],
  ['high', 'error'],
  ['page', 'error'],
  ['Warning', 'warning'],
  ['info', 'info'],
  ['none', 'info'],
  ['spicy', 'error'],
  ['', 'error'],
  ['constructor', 'error'],
  [null, 'error'],
])('%s means %s', (word, severity) => {
  expect(severityOf(word)).toBe(severity)
})
