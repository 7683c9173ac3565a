import type { Egress } from '../../egress/egress.ts'
import type { EgressResponse } from '../../egress/exchange.ts'
import { fieldsOf, textOf } from '../fields.ts'
import { detailOf, post } from '../post.ts'
import { parseReadable } from '../readable-json.ts'
import type { Outgoing, SendResult } from '../sender.ts'
import type { TwilioSettings } from './settings.ts'
import { smsText } from './sms-text.ts'
import { announce, askForKey } from './twiml.ts'
import { voiceText } from './voice-text.ts'

export type SmsDestination = { to: string; statusUrl: string | null }
/** The key that is pressed is posted to `keyUrl`. */
export type CallDestination = { to: string; statusUrl: string | null; keyUrl: string }

export function sendSms(
  egress: Egress,
  settings: TwilioSettings,
  { to, statusUrl }: SmsDestination,
  outgoing: Outgoing,
): Promise<SendResult> {
  const form = new URLSearchParams({ To: to, From: settings.from, Body: smsText(outgoing) })
  if (statusUrl !== null) form.set('StatusCallback', statusUrl)
  return submit(egress, settings, 'Messages.json', form, outgoing)
}

export function placeCall(
  egress: Egress,
  settings: TwilioSettings,
  { to, statusUrl, keyUrl }: CallDestination,
  outgoing: Outgoing,
): Promise<SendResult> {
  const text = voiceText(outgoing)
  const twiml = outgoing.message.kind === 'page' ? askForKey(text, keyUrl) : announce(text)
  const form = new URLSearchParams({ To: to, From: settings.from, Twiml: twiml, Timeout: '30' })
  if (statusUrl !== null) addCallStatus(form, statusUrl)
  return submit(egress, settings, 'Calls.json', form, outgoing)
}

function addCallStatus(form: URLSearchParams, statusUrl: string): void {
  form.set('StatusCallback', statusUrl)
  form.set('StatusCallbackMethod', 'POST')
  for (const event of ['initiated', 'ringing', 'answered', 'completed'])
    form.append('StatusCallbackEvent', event)
}

function submit(
  egress: Egress,
  { apiUrl, accountSid, authToken }: TwilioSettings,
  resource: 'Messages.json' | 'Calls.json',
  form: URLSearchParams,
  { idempotencyKey }: Outgoing,
): Promise<SendResult> {
  const base = apiUrl.replace(/\/+$/, '')
  const url = `${base}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/${resource}`
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
    'idempotency-key': idempotencyKey,
    'i-twilio-idempotency-token': idempotencyKey,
  }
  return post(egress, { url, headers, body: form.toString(), trusted: true }, receiptOf)
}

/** Without a sid nobody can say later what became of it, so it is not taken for accepted. */
function receiptOf(response: EgressResponse): SendResult {
  const parsed = parseReadable(response.body)
  const receipt = fieldsOf(parsed.ok ? parsed.json : null)
  const sid = textOf(receipt['sid'])
  if (sid === null) return { outcome: 'unknown', detail: `An answer without a sid. ${detailOf(response)}` }
  return { outcome: 'accepted', providerId: sid, detail: textOf(receipt['status']) ?? 'accepted' }
}
