import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../../../api/problem.ts'
import type { Transact } from '../../database/transaction.ts'
import {
  readCallStatus,
  readInboundSms,
  readMessageStatus,
  readPressedKey,
} from '../../integrations/twilio/receive.ts'
import type { TwilioSettings } from '../../integrations/twilio/settings.ts'
import { reply as replyTo } from '../../integrations/twilio/twiml.ts'
import { isFromTwilio } from '../../integrations/twilio/verify.ts'
import { takenBody } from '../intake/take-body.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import { recordReceipt, type Receipt, type Receiving } from '../notifications/record-receipt.ts'
import { answerKey } from './answer-key.ts'
import { answerSms } from './answer-sms.ts'

type Parts = Receiving & {
  transact: Transact
  paging: Paging
  links: Links
  twilios: TwilioSettings[]
  publicUrl: () => string
}
type WithToken = FastifyRequest<{ Params: { token: string } }>

const XML = 'text/xml; charset=utf-8'

export function twilioRoutes(scope: FastifyInstance, parts: Parts): void {
  const { transact, links } = parts

  scope.post('/twilio/sms', async (request, reply) => {
    const sms = readInboundSms(formOf(request, parts))
    if (!sms) throw new Refused('invalid-request', 'An inbound SMS has From, Body and MessageSid.')
    return await reply.type(XML).send(replyTo(await transact((tx) => answerSms(tx, parts, sms))))
  })

  scope.post('/twilio/voice/:token', async (request: WithToken, reply) => {
    const pressed = readPressedKey(formOf(request, parts))
    const delivery = deliveryOf(links, request.params.token)
    const keyUrl = (id: string) => links.voiceKey(id)
    const twiml = await transact((tx) => answerKey(tx, { ...parts, keyUrl }, delivery, pressed))
    if (twiml === null) throw new Refused('not-found', 'This call is not known here.')
    return await reply.type(XML).send(twiml)
  })

  scope.post('/twilio/status/:token', async (request: WithToken, reply) => {
    const receipt = receiptOf(formOf(request, parts), deliveryOf(links, request.params.token))
    if (receipt) await transact((tx) => recordReceipt(tx, parts, receipt))
    return await reply.code(204).send()
  })
}

/** The form of a request that one of our providers signed. */
function formOf(request: FastifyRequest, { twilios, publicUrl }: Parts): URLSearchParams {
  const { bytes } = takenBody(request.body)
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  const form = new URLSearchParams(isForm ? bytes.toString('utf8') : '')
  const signature = request.headers['x-twilio-signature']
  const signed = {
    url: publicUrl().replace(/\/+$/, '') + request.url,
    signature: typeof signature === 'string' ? signature : undefined,
    form: isForm ? form : null,
    bytes,
  }
  if (twilios.some(({ authToken }) => isFromTwilio(authToken, signed))) return form
  throw new Refused(
    'forbidden',
    'The signature does not fit. Check the auth token, and that TOCSIN_PUBLIC_URL is the address that the provider calls.',
  )
}

function deliveryOf(links: Links, token: string): string {
  const id = links.verify(token)
  if (id === null) throw new Refused('not-found', 'This address was not made here.')
  return id
}

/** What a status says of the delivery, if it says anything new. That a call has ended says nothing. */
function receiptOf(form: URLSearchParams, delivery: string): Receipt | null {
  const message = readMessageStatus(form)
  if (message) {
    const { state, messageSid: providerId } = message
    if (state === 'delivered' || state === 'failed') return { delivery, providerId, what: state }
    return null
  }
  const call = readCallStatus(form)
  if (call?.state === 'failed') return { delivery, providerId: call.callSid, what: 'failed' }
  // A mailbox picks up, too: only a key counts as an answer.
  if (call?.state === 'answered') return { delivery, providerId: call.callSid, what: 'delivered' }
  return null
}
