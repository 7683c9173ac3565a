import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const only = (payload: object) => signalsOf(receive(vendorBody(payload)))[0]

test('a problem says all there is to know', () => {
  expect(only(fixture('zabbix/firing.json'))).toEqual({
    action: 'trigger',
    dedupKey: '12345',
    summary: 'Disk space is critically low on /var',
    source: 'db-1',
    severity: 'error',
    labels: { team: 'db', urgent: '' },
    details: { severity: 'High', operational_data: 'Space used: 95.2 of 100 GB', address: '192.0.2.7' },
    links: [{ href: 'https://zabbix.example.com/tr_events.php?triggerid=777&eventid=12345', text: 'Zabbix' }],
    startedAt: null,
  })
})

test.each([
  [{ value: '1' }, 'trigger'],
  [{ value: '1', is_update: '1', acknowledged: 'No' }, 'trigger'],
  [{ value: '1', is_update: '0', acknowledged: 'Yes' }, 'trigger'],
  [{ value: '1', is_update: '1', acknowledged: 'Yes' }, 'acknowledge'],
  [{ value: '0', is_update: '1', acknowledged: 'Yes' }, 'resolve'],
  [{ value: '0' }, 'resolve'],
])('%j is a %s', (fields, action) => {
  expect(only({ event_id: '1', name: 'n', ...fields })).toMatchObject({ action, dedupKey: '1' })
})

test.each([
  ['Not classified', 'error'],
  ['Information', 'info'],
  ['Warning', 'warning'],
  ['Average', 'warning'],
  ['High', 'error'],
  ['Disaster', 'critical'],
])('%s is %s', (severity, meant) => {
  expect(only({ event_id: '1', severity })).toMatchObject({ severity: meant })
})

test('tags that are no JSON are no labels', () => {
  expect(only({ event_id: '1', tags: '{EVENT.TAGSJSON}' })).toMatchObject({ labels: {} })
})
