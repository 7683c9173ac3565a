import { describe, expect, test } from 'vitest'
import { defaultChannel, roomOf, wrongTemplate, type RoomOf } from './room.ts'

const incident: RoomOf = {
  id: 'INC-142',
  title: 'Checkout fails for everybody!',
  severity: 'SEV1',
  service: 'checkout-api',
  private: false,
  openedAt: new Date('2026-03-02T14:37:00Z'),
}

function channel(template: string, different: Partial<RoomOf> = {}): string {
  const templates = { channel: template, call_url: null, backup_call_url: null }
  return roomOf(templates, { ...incident, ...different }).channel
}

describe('the name of a channel', () => {
  test.each<[string, string, Partial<RoomOf>, string]>([
    ['has the day and the title', defaultChannel, {}, 'inc-2026-03-02-checkout-fails-for-everybody'],
    ['of a private incident has no title', defaultChannel, { private: true }, 'inc-2026-03-02-inc-142'],
    [
      'of a title that is no name has its number',
      defaultChannel,
      { title: '火事' },
      'inc-2026-03-02-inc-142',
    ],
    [
      'ends a long title with a whole word',
      '{short_name}',
      { title: 'The payment provider answers nobody in the whole of Europe' },
      'the-payment-provider-answers-nobody-in',
    ],
    ['may have a service in it', '{severity}-{service}', {}, 'sev1-checkout-api'],
    ['has nothing that a chat refuses', 'War Room #{incident_id}', {}, 'war-room-inc-142'],
  ])('%s', (_claim, template, different, expected) => {
    expect(channel(template, different)).toBe(expected)
  })

  test('is no longer than chats take', () => {
    expect(channel('x'.repeat(200))).toHaveLength(80)
  })
})

test('the call has the incident in its address', () => {
  const room = roomOf(
    { channel: 'x', call_url: 'https://meet.example.com/{incident_id}', backup_call_url: null },
    incident,
  )
  expect(room).toMatchObject({ call_url: 'https://meet.example.com/INC-142', backup_call_url: null })
})

test.each([
  ['{incident_id} and {date}', null],
  ['{incident}', 'there is no {incident}; there are {incident_id}, '],
  ['{shortname}', 'there is no {shortname}; did you mean "{short_name}"?'],
])('a template %s', (template, wrong) => {
  if (wrong === null) expect(wrongTemplate(template)).toBeNull()
  else expect(wrongTemplate(template)).toContain(wrong)
})
