import { expect, test } from 'vitest'
import { pagingCard } from './paging-card.ts'

test('a contact with every number that pages, and the sender of the mails', () => {
  const card = pagingCard({ numbers: ['+15005550006', '+4411234'], mail: 'Tocsin <tocsin@example.com>' })
  expect(card.split('\r\n').filter((line) => /^(BEGIN|VERSION|FN|TEL|EMAIL|END)/.test(line))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Tocsin',
    'TEL;TYPE=VOICE:+15005550006',
    'TEL;TYPE=VOICE:+4411234',
    'EMAIL;TYPE=INTERNET:tocsin@example.com',
    'END:VCARD',
  ])
})

test('a sender cannot begin a property of its own', () => {
  expect(pagingCard({ numbers: [], mail: 'a@b\r\nTEL:+1900' })).not.toMatch(/^TEL/m)
})
