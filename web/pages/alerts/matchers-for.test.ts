import { expect, test } from 'vitest'
import { matchersFor } from './matchers-for.ts'

test.each([
  [
    'its rule and its host',
    { alertname: 'Disk', host: 'db-1', team: 'db' },
    ['alertname="Disk"', 'host="db-1"'],
  ],
  ['its rule alone', { check: 'disk' }, ['check="disk"']],
  ['its summary, when no label tells', { team: 'db' }, ['summary="Disk is full"']],
])('a silence begins with %s', (_claim, labels, matchers) => {
  expect(matchersFor({ labels: { ...labels }, summary: 'Disk is full' })).toEqual(matchers)
})
