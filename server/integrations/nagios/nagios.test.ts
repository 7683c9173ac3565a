import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const read = (form: Record<string, string>) =>
  signalsOf(receive(vendorBody(new URLSearchParams({ host: 'db-1', ...form }).toString())))

test('a problem says all there is to know', () => {
  expect(signalsOf(receive(vendorBody(fixture('nagios/firing.form'))))).toEqual([
    {
      action: 'trigger',
      dedupKey: 'db-1/disk',
      summary: 'disk on db-1 is CRITICAL: DISK CRITICAL - free space: /var 512 MB (4%)',
      source: 'db-1',
      severity: 'critical',
      labels: { host: 'db-1', service: 'disk', state: 'CRITICAL' },
      details: { output: 'DISK CRITICAL - free space: /var 512 MB (4%)', address: '192.0.2.7' },
      links: [],
      startedAt: null,
    },
  ])
})

test.each([
  ['PROBLEM', 'CRITICAL', ['trigger']],
  ['RECOVERY', 'OK', ['resolve']],
  ['ACKNOWLEDGEMENT', 'CRITICAL', ['acknowledge']],
  ['CUSTOM', 'CRITICAL', ['trigger']],
  ['CUSTOM', 'OK', ['resolve']],
  ['FLAPPINGSTART', 'OK', ['trigger']],
  ['FlappingStart', 'OK', ['trigger']],
  ['FLAPPINGSTOP', 'OK', ['resolve']],
  ['FLAPPINGSTOP', 'CRITICAL', ['trigger']],
  ['DOWNTIMESTART', 'CRITICAL', []],
  ['DowntimeRemoved', 'CRITICAL', []],
])('%s while %s', (type, state, actions) => {
  expect(read({ type, state, service: 'disk' }).map(({ action }) => action)).toEqual(actions)
})

test.each([
  ['DOWN', 'critical'],
  ['UNREACHABLE', 'error'],
  ['CRITICAL', 'critical'],
  ['WARNING', 'warning'],
  ['UNKNOWN', 'error'],
  ['', 'error'],
])('%j is %s', (state, severity) => {
  expect(read({ type: 'PROBLEM', state })).toMatchObject([{ severity, dedupKey: 'db-1' }])
})

test('what flaps is called so', () => {
  expect(read({ type: 'FLAPPINGSTART', state: 'OK', service: 'disk' })).toMatchObject([
    { summary: 'disk on db-1 flaps' },
  ])
})

test('without a host it cannot be read', () => {
  expect(receive(vendorBody('{"json":"is not a form"}'))).toMatchObject({ readable: false })
})
