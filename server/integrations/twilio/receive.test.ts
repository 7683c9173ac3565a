import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FakeTwilio, type ReceivedSms } from '../../../test/world/fake-twilio.ts'
import { type Call, type HttpFake, startHttpFake } from '../../../test/world/http-fake.ts'
import { Inbox } from '../../../test/world/inbox.ts'
import { readCallStatus, readInboundSms, readMessageStatus, readPressedKey } from './receive.ts'
import { isFromTwilio } from './verify.ts'

describe('the signature', () => {
  // The worked example of Twilio's own documentation.
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const form = new URLSearchParams({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  })
  const request = { url, form, bytes: Buffer.alloc(0), signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' }

  test('of the documented example is right', () => {
    expect(isFromTwilio('12345', request)).toBe(true)
  })

  test.each([
    ['another token', '123456', request],
    ['no signature', '12345', { ...request, signature: undefined }],
    ['an empty signature', '12345', { ...request, signature: '' }],
    ['a short signature', '12345', { ...request, signature: 'RSOY' }],
    ['a signature of other characters', '12345', { ...request, signature: 'é'.repeat(28) }],
    ['another address', '12345', { ...request, url: url.replace('foo=1', 'foo=2') }],
    ['another protocol', '12345', { ...request, url: url.replace('https', 'http') }],
    ['a field more', '12345', { ...request, form: new URLSearchParams([...form, ['X', '']]) }],
    ['no form', '12345', { ...request, form: null }],
  ])('with %s is wrong', (_claim, token, forged) => {
    expect(isFromTwilio(token, forged)).toBe(false)
  })

  test('with and without the usual port is the same', () => {
    expect(isFromTwilio('12345', { ...request, url: url.replace('.com/', '.com:443/') })).toBe(true)
  })

  test('covers a JSON body by its hash', () => {
    const bytes = Buffer.from('{"a":1}')
    const hash = createHash('sha256').update(bytes).digest('hex')
    const signed = { url: `https://a.example/x?bodySHA256=${hash}`, form: null, bytes }
    const signature = createHmac('sha1', 't').update(signed.url).digest('base64')
    expect(isFromTwilio('t', { ...signed, signature })).toBe(true)
    expect(isFromTwilio('t', { ...signed, signature, bytes: Buffer.from('{"a":2}') })).toBe(false)
  })
})

describe('callbacks, as the phone network posts them', () => {
  const inbox = new Inbox<Call>()
  let twilio: FakeTwilio
  let server: HttpFake

  beforeAll(async () => {
    twilio = await FakeTwilio.start()
    server = await startHttpFake((call, response) => {
      inbox.add(call)
      response.end()
    })
  })
  afterAll(async () => {
    await twilio.close()
    await server.close()
  })

  const verified = () => {
    const call = inbox.items.at(-1)
    if (!call) throw new Error('nothing was posted')
    const { path, headers, text } = call
    const form = new URLSearchParams(text)
    const signature = String(headers['x-twilio-signature'])
    const request = { url: server.url + path, form, signature, bytes: Buffer.from(text) }
    expect(isFromTwilio(twilio.account.authToken, request)).toBe(true)
    return form
  }

  const sent = () => {
    const common = {
      to: '+15550100',
      from: '+15550199',
      statusUrl: `${server.url}/status?d=1`,
      idempotencyKey: 'k',
    }
    return { sid: 'S1', ...common, receivedAt: new Date() }
  }

  test('an SMS that comes in', async () => {
    await twilio.sendSms(`${server.url}/sms`, { from: '+15550100', to: '+15550199', text: 'ACK 😀 & co' })
    expect(readInboundSms(verified())).toEqual({
      messageSid: expect.stringMatching(/^SM/),
      from: '+15550100',
      to: '+15550199',
      text: 'ACK 😀 & co',
    })
  })

  test.each([
    ['queued', 'under way'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['undelivered', 'failed'],
    ['failed', 'failed'],
  ])('a message that is %s', async (status, state) => {
    const sms: ReceivedSms = { kind: 'sms', text: 'x', ...sent() }
    await twilio.reportMessage(sms, status, status === 'failed' ? '30003' : undefined)
    expect(readMessageStatus(verified())).toEqual({
      messageSid: 'S1',
      status,
      state,
      errorCode: status === 'failed' ? '30003' : null,
    })
  })

  test.each([
    ['ringing', 'under way', undefined],
    ['in-progress', 'answered', 'machine_start'],
    ['completed', 'ended', undefined],
    ['busy', 'failed', undefined],
    ['no-answer', 'failed', undefined],
  ])('a call that is %s', async (status, state, answeredBy) => {
    const call = { kind: 'call', twiml: '', spoken: '', keyUrl: null, statusEvents: [], ...sent() } as const
    await twilio.reportCall({ ...call, statusEvents: [] }, status, answeredBy)
    expect(readCallStatus(verified())).toEqual({
      callSid: 'S1',
      status,
      state,
      answeredBy: answeredBy ?? null,
    })
  })

  test('a key that is pressed', async () => {
    const keyUrl = `${server.url}/key?d=1`
    await twilio.pressKey({ kind: 'call', twiml: '', spoken: '', keyUrl, statusEvents: [], ...sent() }, '1')
    expect(readPressedKey(verified())).toEqual({ callSid: 'S1', digits: '1' })
  })
})

test.each([
  ['nothing', ''],
  ['an unknown status', 'MessageSid=1&CallSid=1&MessageStatus=odd&CallStatus=odd&Digits=x'],
])('%s is read as nothing', (_claim, text) => {
  const form = new URLSearchParams(text)
  expect([readInboundSms(form), readMessageStatus(form), readCallStatus(form), readPressedKey(form)]).toEqual(
    [null, null, null, null],
  )
})
