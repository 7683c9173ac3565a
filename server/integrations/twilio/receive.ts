/** What came of a message or call: on its way, arrived, or lost. `answered` may be a voicemail. */
type DeliveryState = 'under way' | 'sent' | 'delivered' | 'answered' | 'ended' | 'failed'

export type InboundSms = { messageSid: string; from: string; to: string; text: string }
export type MessageStatus = {
  messageSid: string
  state: DeliveryState
  status: string
  errorCode: string | null
}
export type CallStatus = { callSid: string; state: DeliveryState; status: string; answeredBy: string | null }
export type PressedKey = { callSid: string; digits: string }

const messageStates: ReadonlyMap<string, DeliveryState> = new Map([
  ['accepted', 'under way'],
  ['scheduled', 'under way'],
  ['queued', 'under way'],
  ['sending', 'under way'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'delivered'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])

const callStates: ReadonlyMap<string, DeliveryState> = new Map([
  ['queued', 'under way'],
  ['initiated', 'under way'],
  ['ringing', 'under way'],
  ['in-progress', 'answered'],
  ['answered', 'answered'],
  ['completed', 'ended'],
  ['busy', 'failed'],
  ['no-answer', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])

/** Each reader takes the form of a verified request and returns null when it is of another kind. */
export function readInboundSms(form: URLSearchParams): InboundSms | null {
  const messageSid = form.get('MessageSid') ?? form.get('SmsSid')
  const from = form.get('From')
  if (!messageSid || !from || !form.has('Body')) return null
  return {
    messageSid,
    from,
    to: form.get('To') ?? '',
    text: (form.get('Body') ?? '').replaceAll('\0', '').toWellFormed(),
  }
}

export function readMessageStatus(form: URLSearchParams): MessageStatus | null {
  const messageSid = form.get('MessageSid') ?? form.get('SmsSid')
  const status = form.get('MessageStatus') ?? form.get('SmsStatus')
  const state = messageStates.get(status ?? '')
  if (!messageSid || !status || !state) return null
  return { messageSid, state, status, errorCode: form.get('ErrorCode') }
}

export function readCallStatus(form: URLSearchParams): CallStatus | null {
  const callSid = form.get('CallSid')
  const status = form.get('CallStatus')
  const state = callStates.get(status ?? '')
  if (!callSid || !status || !state) return null
  return { callSid, state, status, answeredBy: form.get('AnsweredBy') }
}

export function readPressedKey(form: URLSearchParams): PressedKey | null {
  const callSid = form.get('CallSid')
  const digits = form.get('Digits')
  return callSid && digits && /^[\d*#]+$/.test(digits) ? { callSid, digits } : null
}
