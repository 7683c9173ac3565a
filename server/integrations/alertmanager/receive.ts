import type { Received, ReceivedBody } from '../received.ts'
import { alertSignal } from './alert.ts'
import { receiveWebhook } from './webhook.ts'

/** Alertmanager's webhook, version 4. */
export function receive(body: ReceivedBody): Received {
  return receiveWebhook(body, 'Alertmanager', alertSignal)
}
