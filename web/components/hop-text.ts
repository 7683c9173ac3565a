import type { Delivery } from '../../api/deliveries.ts'
import { hasReceipts } from '../../domain/notification/plan.ts'

type Hop = Delivery['hops'][number]['hop']

const words: Record<Hop, string> = {
  queued: 'Planned',
  sent: 'Handed over',
  accepted: 'Taken',
  delivered: 'Arrived',
  answered: 'Answered',
  failed: 'Failed',
}

const carriers: Record<Delivery['channel'], string> = {
  webhook: 'the webhook',
  email: 'the mail server',
  sms: 'the SMS provider',
  voice: 'the voice provider',
  push: 'the push service',
}

const arrivals: Partial<Record<Delivery['channel'], string>> = {
  sms: 'On the phone',
  voice: 'Picked up',
  push: 'Shown on the device',
}

export function hopText(hop: Hop, channel: Delivery['channel'], provider: number | null): string {
  if (hop === 'sent') {
    const which = provider !== null && provider > 0 ? `the second provider` : carriers[channel]
    return `Handed to ${which}`
  }
  if (hop === 'accepted') return `Taken by ${carriers[channel]}`
  if (hop === 'delivered') return arrivals[channel] ?? words.delivered
  return words[hop]
}

/** What is waited for; null when nothing comes any more. */
export function nextHopText({
  hops,
  channel,
  state,
}: Pick<Delivery, 'hops' | 'channel' | 'state'>): string | null {
  if (state === 'answered' || state === 'failed' || state === 'cancelled') return null
  const last = hops.at(-1)?.hop
  if (last === 'queued') return `Waiting for ${carriers[channel]}…`
  if (last === 'sent') return 'Waiting for its answer…'
  if (last === 'accepted' && hasReceipts[channel]) return 'Waiting for the device…'
  return 'Waiting for somebody to answer…'
}

/** `after 1.2 s`, since it was planned. */
export function afterText(since: string, at: string): string {
  const seconds = (Date.parse(at) - Date.parse(since)) / 1000
  return seconds < 0.05 ? 'at once' : `after ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}
