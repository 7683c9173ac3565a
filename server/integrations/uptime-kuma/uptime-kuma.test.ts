import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const read = (payload: object) => signalsOf(receive(vendorBody(payload)))

test('a monitor that is down says all there is to know', () => {
  expect(read(fixture('uptime-kuma/firing.json'))).toEqual([
    {
      action: 'trigger',
      dedupKey: 'monitor:29',
      summary: 'Web / Shop is down: connect ECONNREFUSED 192.0.2.9:443',
      source: 'shop.example.com',
      severity: 'critical',
      labels: { team: 'web', monitor: 'Shop', type: 'http' },
      details: { message: 'connect ECONNREFUSED 192.0.2.9:443' },
      links: [{ href: 'https://shop.example.com/health', text: 'Monitored address' }],
      startedAt: new Date('2026-03-01T11:58:00.527Z'),
      happenedAt: new Date('2026-03-01T11:58:00.527Z'),
    },
  ])
})

test.each([
  ['down', 0, ['trigger']],
  ['up', 1, ['resolve']],
  ['tried again', 2, []],
  ['maintained', 3, []],
])('%s', (_state, status, actions) => {
  expect(read({ heartbeat: { monitorID: 1, status } }).map(({ action }) => action)).toEqual(actions)
})

test('its test button is no trouble', () => {
  expect(read({ heartbeat: null, monitor: null, msg: 'Tocsin Testing' })).toEqual([])
})

const expiring = (days: number) =>
  read({
    heartbeat: null,
    monitor: null,
    msg: `[Shop] certificate of shop.example.com expires in ${days} days`,
  })[0]

test('a certificate that expires is one trouble, whatever the day', () => {
  const dedupKey = '[Shop] certificate of shop.example.com expires in # days'
  expect(expiring(7)).toMatchObject({
    action: 'trigger',
    severity: 'warning',
    dedupKey: `notice:${dedupKey}`,
  })
  expect(expiring(6)).toMatchObject({ dedupKey: `notice:${dedupKey}` })
})

test('nothing at all cannot be read', () => {
  expect(receive(vendorBody({}))).toMatchObject({ readable: false })
})
