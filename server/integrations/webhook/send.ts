import type { Egress } from '../../egress/egress.ts'
import { detailOf, post } from '../post.ts'
import type { Outgoing, SendResult } from '../sender.ts'
import { webhookBody } from './body.ts'
import { signatureHeader } from './sign.ts'

/** Without a secret, as with the address of a policy's step, nothing is signed. */
export type WebhookDestination = { url: string; secret: string | null }

/** `at` is the instant of sending: receivers refuse old signatures. */
export function sendWebhook(
  egress: Egress,
  { url, secret }: WebhookDestination,
  outgoing: Outgoing,
  at: Date,
): Promise<SendResult> {
  const body = JSON.stringify(webhookBody(outgoing))
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Tocsin',
    'idempotency-key': outgoing.idempotencyKey,
    ...(secret !== null && { 'x-tocsin-signature': signatureHeader(secret, body, at) }),
  }
  return post(egress, { url, headers, body }, (response) => ({
    outcome: 'accepted',
    providerId: null,
    detail: detailOf({ ...response, body: Buffer.alloc(0) }),
  }))
}
