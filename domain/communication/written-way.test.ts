import { expect, test } from 'vitest'
import { writtenWay } from './written-way.ts'

const mail = { id: 'mail', channel: 'email', address: 'ana@example.com' } as const
const hook = { id: 'hook', channel: 'webhook', address: 'https://example.com/ana' } as const
const phone = { id: 'phone', channel: 'sms', address: '+351910000001' } as const
const email = 'work@example.com'

test.each([
  ['mail before a webhook', { email, methods: [hook, mail] }, null, 'mail'],
  ['what was wished before mail', { email, methods: [mail, hook] }, 'hook', 'hook'],
  ['mail, where the wish is gone', { email, methods: [mail, hook] }, 'gone', 'mail'],
  ['a webhook, where that is all', { email, methods: [phone, hook] }, null, 'hook'],
  ['the address of a person without contact methods', { email, methods: [phone] }, null, 'email'],
  ['nothing, where nothing is written', { email: null, methods: [phone] }, null, undefined],
])('%s', (_claim, person, via, id) => {
  expect(writtenWay(person, via)?.id).toBe(id)
})
