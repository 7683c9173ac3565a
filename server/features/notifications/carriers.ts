import type { Channel } from '../../../domain/notification/plan.ts'
import { readSubscription } from '../../../domain/notification/push-subscription.ts'
import type { Egress } from '../../egress/egress.ts'
import type { Outgoing, SendResult } from '../../integrations/sender.ts'
import type { Mailer } from '../../integrations/smtp/mailer.ts'
import { sendMail } from '../../integrations/smtp/send.ts'
import { placeCall, sendSms } from '../../integrations/twilio/send.ts'
import type { TwilioSettings } from '../../integrations/twilio/settings.ts'
import { sendPush } from '../../integrations/web-push/send.ts'
import { sendWebhook } from '../../integrations/webhook/send.ts'
import type { VapidKeys } from './vapid-keys.ts'
import type { Links } from './links.ts'

export type Call = {
  deliveryId: string
  person: string
  attempt: number
  provider: number
  channel: Channel
  methodId: string
  destination: string
  secret: string | null
  /** Why it is not to be made. */
  withheld: string | null
  outgoing: Outgoing
}

export type Carriers = {
  /** How many providers can carry a channel; they are tried in turn. */
  providers: Record<Channel, number>
  send(call: Call, at: Date): Promise<SendResult>
}

type Parts = {
  egress: Egress
  mailer: Mailer | null
  twilios: TwilioSettings[]
  vapidKeys: VapidKeys
  links: Links
}

export function createCarriers({ egress, mailer, twilios, vapidKeys, links }: Parts): Carriers {
  const senders: Record<Channel, (call: Call, at: Date) => Promise<SendResult>> = {
    webhook: (call, at) =>
      sendWebhook(egress, { url: call.destination, secret: call.secret }, call.outgoing, at),
    email: async (call) =>
      mailer
        ? await sendMail(mailer, call.destination, call.outgoing)
        : refused('Mail is not set up: set TOCSIN_SMTP_URL and TOCSIN_MAIL_FROM.'),
    sms: async (call) => {
      const settings = twilios[call.provider]
      if (!settings) return refused(NO_TWILIO)
      const to = { to: call.destination, statusUrl: links.status(call.deliveryId) }
      return await sendSms(egress, settings, to, call.outgoing)
    },
    voice: async (call) => {
      const settings = twilios[call.provider]
      if (!settings) return refused(NO_TWILIO)
      const to = {
        to: call.destination,
        statusUrl: links.status(call.deliveryId),
        keyUrl: links.voiceKey(call.deliveryId),
      }
      return await placeCall(egress, settings, to, call.outgoing)
    },
    push: async (call) => {
      const subscription = call.secret === null ? null : readSubscription(call.secret)
      if (!subscription) return refused(NOT_SUBSCRIBED)
      const to = { subscription, vapid: await vapidKeys.get(), links: links.ofPush(call.deliveryId) }
      return await sendPush(egress, to, call.outgoing)
    },
  }
  return {
    providers: { webhook: 1, email: mailer ? 1 : 0, sms: twilios.length, voice: twilios.length, push: 1 },
    send: async (call, at) =>
      call.withheld === null ? await senders[call.channel](call, at) : refused(call.withheld),
  }
}

const NO_TWILIO = 'SMS and voice are not set up: set TOCSIN_TWILIO_ACCOUNT_SID, _AUTH_TOKEN and _FROM.'

const NOT_SUBSCRIBED = 'This browser gets no notifications: open Tocsin on it and turn them on again.'

function refused(detail: string): SendResult {
  return { outcome: 'refused', permanent: true, retryAfterSeconds: null, detail }
}
