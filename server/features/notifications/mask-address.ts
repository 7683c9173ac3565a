import type { Channel } from '../../../domain/notification/plan.ts'

/** Enough to recognise one's own, too little to use: a number's end, a mail's domain, a webhook's host. */
export function maskAddress(channel: Channel, address: string): string {
  if (channel === 'push') return 'a browser'
  if (channel === 'webhook') return `${URL.parse(address)?.origin ?? 'webhook'}/…`
  if (channel === 'email') return `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`
  return `${address.slice(0, 3)}…${address.slice(-2)}`
}
