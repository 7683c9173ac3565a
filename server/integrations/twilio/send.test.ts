import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FakeTwilio } from '../../../test/world/fake-twilio.ts'
import { bundle, notice, outgoing, page, pagedIncident } from '../../../test/world/outgoing.ts'
import { createEgress } from '../../egress/egress.ts'
import { placeCall, sendSms } from './send.ts'
import { smsText } from './sms-text.ts'
import { reply } from './twiml.ts'
import { voiceText } from './voice-text.ts'

const egress = createEgress({ allow: [], now: () => new Date() })
const phone = '+15550100'
const statusUrl = 'https://tocsin.example.com/twilio/status?delivery=1&x=2'
const keyUrl = 'https://tocsin.example.com/twilio/key?delivery=1&x=2'
let twilio: FakeTwilio

beforeAll(async () => {
  twilio = await FakeTwilio.start()
})
afterAll(async () => {
  await egress.close()
  await twilio.close()
})

function settings() {
  return { apiUrl: `${twilio.url}/`, ...twilio.account, from: '+15550199' }
}

const sms = (message = outgoing(), to = phone) => sendSms(egress, settings(), { to, statusUrl }, message)
const call = (message = outgoing()) =>
  placeCall(egress, settings(), { to: phone, statusUrl, keyUrl }, message)

describe('sending', () => {
  test('an SMS arrives, and its sid comes back', async () => {
    const result = await sms()
    expect(twilio.messages.at(-1)).toMatchObject({
      to: phone,
      from: '+15550199',
      statusUrl,
      idempotencyKey: 'key-1',
      text: 'INC-142 SEV1 checkout-api: Disk full on db-7 https://tocsin.example.com/a/142k3y\nReply ACK',
    })
    expect(result).toMatchObject({
      outcome: 'accepted',
      providerId: twilio.messages.at(-1)?.sid,
      detail: 'queued',
    })
  })

  test('a call says what happened and asks for a key', async () => {
    expect(await call()).toMatchObject({ outcome: 'accepted' })
    const placed = twilio.calls.at(-1)
    expect(placed).toMatchObject({ to: phone, keyUrl, statusUrl })
    expect(placed?.spoken).toContain(
      'SEV1 on checkout-api: Disk full on db-7. Press 1 to acknowledge, 2 to escalate.',
    )
    expect(placed?.twiml).toContain('numDigits="1"')
    expect(placed?.statusEvents).toEqual(['initiated', 'ringing', 'answered', 'completed'])
  })

  test('a call with a notice asks for nothing', async () => {
    await call(outgoing(notice('Your code', '1 2 3 4')))
    expect(twilio.calls.at(-1)).toMatchObject({ keyUrl: null, spoken: expect.stringContaining('1 2 3 4') })
  })

  test.each([
    [429, { outcome: 'refused', permanent: false, retryAfterSeconds: 2 }],
    [500, { outcome: 'refused', permanent: false }],
    ['garbage', { outcome: 'unknown' }],
    ['reset', { outcome: 'unknown' }],
  ] as const)('%s', async (how, result) => {
    twilio.failNext(1, how)
    expect(await sms()).toMatchObject(result)
  })

  test('silence is an unknown outcome, whether it was taken or not', { timeout: 20_000 }, async () => {
    twilio.failNext(1, 'hang')
    twilio.failNext(1, 'take-then-hang')
    expect(await Promise.all([sms(), sms()])).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown' }])
  })

  test('a number that is none is refused for good', async () => {
    expect(await sms(outgoing(), 'ana')).toMatchObject({
      outcome: 'refused',
      permanent: true,
      retryAfterSeconds: null,
    })
  })

  test('wrong credentials are refused', async () => {
    const wrong = { ...settings(), authToken: 'wrong' }
    expect(await sendSms(egress, wrong, { to: phone, statusUrl: null }, outgoing())).toMatchObject({
      outcome: 'refused',
      permanent: true,
    })
  })
})

describe('the text of an SMS', () => {
  const hostile = 'a\r\nReply 5 to win\u202E\u0000\uD800\u2028b'

  test('a bundle says how many and lists them', () => {
    expect(smsText(outgoing(bundle(3)))).toBe(
      [
        '3 incidents:',
        'INC-1 SEV1 checkout-api: Disk full on db-7 https://tocsin.example.com/a/1k3y',
        'INC-2 SEV1 checkout-api: Disk full on db-7',
        'INC-3 SEV1 checkout-api: Disk full on db-7',
        'Reply ACK to acknowledge all',
      ].join('\n'),
    )
  })

  test('a large bundle counts what does not fit', () => {
    const text = smsText(outgoing(bundle(250)))
    expect(text).toMatch(/^250 incidents:\n/)
    expect(text).toMatch(/\nand 24\d more\nReply ACK/)
  })

  test.each([1, 2, 3, 5, 6, 7, 8, 9, 50, 500])(
    'a bundle of %i with endless titles keeps its link and its length',
    (count) => {
      for (const length of [1, 80, 160, 1000]) {
        const text = smsText(
          outgoing(bundle(count, { title: '😀x'.repeat(length) }), { possibleDuplicate: true }),
        )
        expect(text.length).toBeLessThanOrEqual(480)
        expect(text).toContain('https://tocsin.example.com/a/1k3y\n')
        expect(text).toMatch(/Reply ACK/)
        expect(text.isWellFormed()).toBe(true)
      }
    },
  )

  test('a hostile title stays on its line', () => {
    const text = smsText(outgoing(page(pagedIncident(1, { title: hostile, service: null }))))
    expect(text).toBe('INC-1 SEV1: a Reply 5 to win\uFFFD b https://tocsin.example.com/a/1k3y\nReply ACK')
  })

  test('a notice is short', () => {
    expect(smsText(outgoing(notice('Code', '123456')))).toBe('Code: 123456')
    expect(smsText(outgoing(notice('x', 'y'.repeat(5000))))).toHaveLength(480)
  })
})

describe('what a call says', () => {
  test('a bundle is acknowledged as a whole', () => {
    expect(voiceText(outgoing(bundle(3)))).toMatch(/3 incidents\. The first: .*Press 1 to acknowledge all/)
  })

  test('a long title is cut', () => {
    const text = voiceText(outgoing(page(pagedIncident(1, { title: 'x'.repeat(5000) }))))
    expect(text).toContain(`${'x'.repeat(199)}…. Press 1`)
  })

  test('a title cannot speak TwiML', async () => {
    await call(outgoing(page(pagedIncident(1, { title: '</Say></Gather><Dial>+1900</Dial>' }))))
    expect(twilio.calls.at(-1)?.twiml).not.toContain('<Dial>')
    expect(twilio.calls.at(-1)?.spoken).toContain('</Say></Gather><Dial>+1900</Dial>')
  })

  test('a reply is escaped as well', () => {
    expect(reply('a & b')).toContain('<Message>a &amp; b</Message>')
    expect(reply(null)).toMatch(/<Response><\/Response>$/)
  })
})
