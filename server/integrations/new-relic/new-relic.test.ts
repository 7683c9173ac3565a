import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { receive } from './receive.ts'

const only = (payload: object) => signalsOf(receive(vendorBody(payload)))[0]

test('an issue says all there is to know', () => {
  expect(only(fixture('new-relic/firing.json'))).toMatchObject({
    action: 'trigger',
    dedupKey: '2a5f4f3e-7a3b-4f2c-9d55-0f6a1f0c9a11',
    source: 'checkout',
    severity: 'critical',
    labels: { policy: 'Shop', condition: 'Error percentage', workflow: 'Shop to Tocsin' },
    links: [{ text: 'New Relic' }],
    startedAt: new Date('2026-03-01T11:58:00Z'),
  })
})

test.each([
  [{ state: 'CREATED' }, 'trigger'],
  [{ state: 'ACTIVATED' }, 'trigger'],
  [{ state: 'ACTIVATED', trigger: 'ISSUE_ACKNOWLEDGED' }, 'acknowledge'],
  [{ state: 'CLOSED', trigger: 'ISSUE_ACKNOWLEDGED' }, 'resolve'],
  [{ state: 'CLOSED' }, 'resolve'],
  [{ state: 'DEACTIVATED' }, 'resolve'],
  [{ current_state: 'open' }, 'trigger'],
  [{ current_state: 'acknowledged' }, 'acknowledge'],
  [{ current_state: 'closed' }, 'resolve'],
])('%j is a %s', (fields, action) => {
  expect(only({ id: 'i', ...fields })).toMatchObject({ action, dedupKey: 'i' })
})

test('the older notification channels are understood, too', () => {
  const older = {
    incident_id: 17,
    current_state: 'open',
    severity: 'WARNING',
    condition_name: 'Apdex',
    details: 'low',
  }
  expect(only(older)).toMatchObject({ dedupKey: '17', summary: 'Apdex', severity: 'warning' })
})

test('without an id it cannot be read', () => {
  expect(receive(vendorBody({ title: 't' }))).toMatchObject({ readable: false })
})
