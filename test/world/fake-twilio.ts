import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import {
  type Call,
  type HttpFake,
  misbehave,
  type Misbehaviour,
  Misbehaviours,
  startHttpFake,
} from './http-fake.ts'
import { Inbox } from './inbox.ts'

type Sent = {
  sid: string
  to: string
  from: string
  statusUrl: string | null
  idempotencyKey: string
  receivedAt: Date
}
export type ReceivedSms = Sent & { kind: 'sms'; text: string }
export type ReceivedCall = Sent & {
  kind: 'call'
  twiml: string
  spoken: string
  keyUrl: string | null
  statusEvents: string[]
}
export type ReceivedByPhone = ReceivedSms | ReceivedCall

export type TwilioAccount = { accountSid: string; authToken: string }

/** The phone network: takes messages and calls as Twilio does, and answers from the phones. */
export class FakeTwilio {
  readonly account: TwilioAccount
  readonly #inbox = new Inbox<ReceivedByPhone>()
  readonly #misbehaviours = new Misbehaviours()
  #server: HttpFake | null = null
  #count = 0

  private constructor(account: TwilioAccount) {
    this.account = account
  }

  static async start(account: Partial<TwilioAccount> = {}): Promise<FakeTwilio> {
    const fake = new FakeTwilio({ accountSid: 'ACfake', authToken: 'fake-token', ...account })
    fake.#server = await startHttpFake((call, response) => fake.#receive(call, response))
    return fake
  }

  get url(): string {
    return this.#server?.url ?? ''
  }

  get received(): readonly ReceivedByPhone[] {
    return this.#inbox.items
  }

  get messages(): ReceivedSms[] {
    return this.#inbox.items.filter((item) => item.kind === 'sms')
  }

  get calls(): ReceivedCall[] {
    return this.#inbox.items.filter((item) => item.kind === 'call')
  }

  waitFor(fits: (item: ReceivedByPhone) => boolean, timeoutMs?: number): Promise<ReceivedByPhone> {
    return this.#inbox.waitFor(fits, timeoutMs)
  }

  async waitForCall(fits: (call: ReceivedCall) => boolean, timeoutMs?: number): Promise<ReceivedCall> {
    const found = await this.waitFor((item) => item.kind === 'call' && fits(item), timeoutMs)
    if (found.kind !== 'call') throw new Error('unreachable')
    return found
  }

  failNext(count: number, how: Misbehaviour): void {
    this.#misbehaviours.next(count, how)
  }

  /** `delivered`, `undelivered`, `failed` … for a message. */
  reportMessage(sms: ReceivedSms, status: string, errorCode?: string): Promise<Response> {
    if (sms.statusUrl === null) throw new Error(`No status address was given for ${sms.sid}`)
    const form = { MessageSid: sms.sid, MessageStatus: status, To: sms.to, From: sms.from }
    return this.post(sms.statusUrl, errorCode === undefined ? form : { ...form, ErrorCode: errorCode })
  }

  /** `ringing`, `in-progress`, `completed`, `busy`, `no-answer` … for a call. */
  reportCall(call: ReceivedCall, status: string, answeredBy?: string): Promise<Response> {
    if (call.statusUrl === null) throw new Error(`No status address was given for ${call.sid}`)
    const form = { CallSid: call.sid, CallStatus: status, To: call.to, From: call.from }
    return this.post(call.statusUrl, answeredBy === undefined ? form : { ...form, AnsweredBy: answeredBy })
  }

  /** Somebody writes back to our number; `url` is where we asked for inbound messages. */
  sendSms(url: string, { from, to, text }: { from: string; to: string; text: string }): Promise<Response> {
    return this.post(url, { MessageSid: this.#sid('SM'), From: from, To: to, Body: text, NumMedia: '0' })
  }

  pressKey(call: ReceivedCall, digits: string): Promise<Response> {
    if (call.keyUrl === null) throw new Error(`Call ${call.sid} asks for no key`)
    const form = {
      CallSid: call.sid,
      CallStatus: 'in-progress',
      To: call.to,
      From: call.from,
      Digits: digits,
    }
    return this.post(call.keyUrl, form)
  }

  /** Posts a form as the vendor would, signed unless told otherwise. */
  post(url: string, form: Record<string, string>, signature = this.sign(url, form)): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams({ AccountSid: this.account.accountSid, ...form }),
    })
  }

  sign(url: string, form: Record<string, string>): string {
    const fields = Object.entries({ AccountSid: this.account.accountSid, ...form })
    const text = fields
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .reduce((all, [name, value]) => all + name + value, url)
    return createHmac('sha1', this.account.authToken).update(text).digest('base64')
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  #receive(call: Call, response: ServerResponse): void {
    const refusal = this.#refusalOf(call)
    if (refusal) return void response.writeHead(refusal.status).end(JSON.stringify(refusal))
    const how = this.#misbehaviours.take()
    if (how !== null && !misbehave(how, response)) return
    const item = this.#read(call)
    this.#inbox.add(item)
    if (how === null)
      response.writeHead(201).end(JSON.stringify({ sid: item.sid, status: 'queued', to: item.to }))
  }

  #refusalOf({
    method,
    path,
    headers,
    text,
  }: Call): { status: number; code: number; message: string } | null {
    const { accountSid, authToken } = this.account
    const form = new URLSearchParams(text)
    const prefix = `/2010-04-01/Accounts/${accountSid}/`
    if (method !== 'POST' || ![`${prefix}Messages.json`, `${prefix}Calls.json`].includes(path)) {
      return { status: 404, code: 20404, message: `The requested resource ${path} was not found` }
    }
    if (headers.authorization !== `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`) {
      return { status: 401, code: 20003, message: 'Authenticate' }
    }
    if (!/^\+\d{6,15}$/.test(form.get('To') ?? '')) {
      return { status: 400, code: 21211, message: "Invalid 'To' Phone Number" }
    }
    if (!form.get('From')) return { status: 400, code: 21603, message: "A 'From' phone number is required." }
    if (path.endsWith('Messages.json')) return smsFault(form.get('Body') ?? '')
    return form.get('Twiml') ? null : { status: 400, code: 21205, message: 'Url parameter is required.' }
  }

  #read({ path, headers, text }: Call): ReceivedByPhone {
    const form = new URLSearchParams(text)
    const sent = {
      to: form.get('To') ?? '',
      from: form.get('From') ?? '',
      statusUrl: form.get('StatusCallback'),
      idempotencyKey: String(headers['idempotency-key'] ?? ''),
      receivedAt: new Date(),
    }
    if (path.endsWith('Messages.json')) {
      return { kind: 'sms', sid: this.#sid('SM'), ...sent, text: form.get('Body') ?? '' }
    }
    const twiml = form.get('Twiml') ?? ''
    const statusEvents = form.getAll('StatusCallbackEvent')
    return { kind: 'call', sid: this.#sid('CA'), ...sent, twiml, ...heard(twiml), statusEvents }
  }

  #sid(prefix: string): string {
    this.#count += 1
    return prefix + String(this.#count).padStart(32, '0')
  }
}

function smsFault(body: string) {
  if (body === '') return { status: 400, code: 21602, message: 'Message body is required.' }
  if (body.length > 1600)
    return { status: 400, code: 21617, message: 'The message body exceeds the 1600 character limit.' }
  return null
}

function heard(twiml: string): { spoken: string; keyUrl: string | null } {
  const said = [...twiml.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(([, text = '']) => unescaped(text))
  const [, action] = /<Gather\b[^>]*\baction="([^"]*)"/.exec(twiml) ?? []
  return { spoken: said.join(' '), keyUrl: action === undefined ? null : unescaped(action) }
}

function unescaped(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
}
