import { createHash } from 'node:crypto'
import { oneLine, shorten } from '../../../domain/rendering/plain-text.ts'
import { notAnswered } from '../not-answered.ts'
import type { Outgoing, SendResult } from '../sender.ts'
import { mailContent } from './content.ts'
import type { Mailer } from './mailer.ts'

const SEND_TIMEOUT_MS = 12_000

export async function sendMail(mailer: Mailer, address: string, outgoing: Outgoing): Promise<SendResult> {
  const startedAt = performance.now()
  try {
    const receipt = await mailer.transport.sendMail({
      from: mailer.from,
      // As an object, so that an address cannot smuggle in a second one.
      to: { name: '', address },
      date: outgoing.message.at,
      messageId: messageIdOf(outgoing, mailer.from),
      headers: headersOf(outgoing),
      ...mailContent(outgoing),
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    })
    const latencyMs = Math.round(performance.now() - startedAt)
    return { outcome: 'accepted', providerId: receipt.messageId, detail: short(receipt.response), latencyMs }
  } catch (error) {
    return notAnswered(error) ?? notTaken(error)
  }
}

function headersOf({ possibleDuplicate }: Outgoing): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    // Mail that comes back to the listener is known by this.
    'X-Tocsin': 'page',
    'X-Auto-Response-Suppress': 'All',
    ...(possibleDuplicate ? { 'X-Tocsin-Possible-Duplicate': 'yes' } : {}),
  }
}

/** The same page has the same id, so that a mailbox can drop a repetition. */
function messageIdOf({ idempotencyKey }: Outgoing, from: string): string {
  const [, domain = 'tocsin.invalid'] = /@([\w.-]+)/.exec(from) ?? []
  return `<${createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40)}@${domain}>`
}

/** Commands after which the message itself has not been handed over. */
const early = /^(?:API|EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO)/

function notTaken(error: unknown): SendResult {
  const { message, responseCode, command, code } = faultOf(error)
  const detail = short(message)
  if (responseCode !== null && responseCode >= 400) {
    return { outcome: 'refused', permanent: responseCode >= 500, retryAfterSeconds: null, detail }
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    return { outcome: 'refused', permanent: true, retryAfterSeconds: null, detail }
  }
  if (code === 'ETLS' || code === 'EDNS' || code === 'EAUTH' || early.test(command)) {
    return { outcome: 'refused', permanent: false, retryAfterSeconds: null, detail }
  }
  return { outcome: 'unknown', detail }
}

function faultOf(error: unknown) {
  const fault = error instanceof Error ? error : new Error(String(error))
  return {
    message: fault.message,
    responseCode:
      'responseCode' in fault && typeof fault.responseCode === 'number' ? fault.responseCode : null,
    command: 'command' in fault && typeof fault.command === 'string' ? fault.command : '',
    code: 'code' in fault && typeof fault.code === 'string' ? fault.code : '',
  }
}

function short(text: string): string {
  return shorten(oneLine(text), 300)
}
