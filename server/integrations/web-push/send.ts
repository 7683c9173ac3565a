import webPush from 'web-push'
import type { Message } from '../../../domain/notification/message.ts'
import { pushPayload } from '../../../domain/notification/push-payload.ts'
import type { PushSubscription } from '../../../domain/organisation/document.ts'
import type { Egress } from '../../egress/egress.ts'
import type { EgressResponse } from '../../egress/exchange.ts'
import { detailOf, post } from '../post.ts'
import type { Outgoing, SendResult } from '../sender.ts'

/** `subject` is whom a push service may write to about what it gets: a URL or `mailto:`. */
export type Vapid = { subject: string; publicKey: string; privateKey: string }

export type PushDestination = {
  subscription: PushSubscription
  vapid: Vapid
  links: { token: string; pageAt: (pageId: string) => string }
}

/** A phone that comes back later than this was overtaken by the next channel and the next step. */
const PAGE_SECONDS = 10 * 60
const NOTICE_SECONDS = 12 * 60 * 60

/** Sends a push message (RFC 8030) that only the browser can read (RFC 8291), signed by this server (RFC 8292). */
export async function sendPush(
  egress: Egress,
  to: PushDestination,
  { deliveryId, message }: Outgoing,
): Promise<SendResult> {
  const request = requestFor(to, deliveryId, message)
  if ('refused' in request) return refused(`The subscription cannot be used: ${request.refused}`)
  const result = await post(egress, { ...request, redirects: 'leave' }, taken)
  return result.outcome === 'refused' && isGone(result.detail) ? { ...result, gone: true } : result
}

type Request = { url: string; headers: Record<string, string>; body: Buffer }

function requestFor(
  { subscription, vapid, links }: PushDestination,
  deliveryId: string,
  message: Message,
): Request | { refused: string } {
  const { endpoint, ...keys } = subscription
  const TTL = message.kind === 'page' ? PAGE_SECONDS : NOTICE_SECONDS
  try {
    const details = webPush.generateRequestDetails(
      { endpoint, keys },
      JSON.stringify(pushPayload(message, links)),
      {
        vapidDetails: vapid,
        contentEncoding: 'aes128gcm',
        TTL,
        urgency: isUrgent(message) ? 'high' : 'normal',
        topic: topicOf(message, deliveryId),
      },
    )
    // Its length is said by who sends it.
    const { 'Content-Length': _, ...headers } = details.headers
    return {
      url: endpoint,
      body: details.body ?? Buffer.alloc(0),
      headers: { ...headers, TTL: String(TTL) },
    }
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
}

/** A test shows whether pages arrive at once, so it is sent like one. */
function isUrgent(message: Message): boolean {
  return message.kind === 'notice' || message.incidents.some(({ urgency }) => urgency === 'high')
}

/** What is still on its way with the same topic is replaced; at most 32 characters, which is an id without its dashes. */
function topicOf(message: Message, deliveryId: string): string {
  const id = message.kind === 'page' ? message.incidents[0].pageId : deliveryId
  return id.replaceAll('-', '').slice(0, 32)
}

function taken(response: EgressResponse): SendResult {
  const { location } = response.headers
  return {
    outcome: 'accepted',
    providerId: typeof location === 'string' ? (location.split('/').at(-1) ?? null) : null,
    detail: detailOf({ ...response, body: Buffer.alloc(0) }),
  }
}

function isGone(detail: string): boolean {
  return /^HTTP (404|410)\b/.test(detail)
}

function refused(detail: string): SendResult {
  return { outcome: 'refused', permanent: true, retryAfterSeconds: null, detail }
}
