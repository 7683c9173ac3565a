import { readSubscription } from '../../../domain/notification/push-subscription.ts'
import type { ContactMethod } from '../../../domain/organisation/document.ts'
import type { Channel } from '../../../domain/notification/plan.ts'

export function addressOf(method: ContactMethod): string {
  if (method.type === 'webhook') return method.url
  if (method.type === 'push') return method.device
  return method.type === 'email' ? method.address : method.number
}

/** What of it is sealed; undefined where the file has none. */
export function secretIn(method: ContactMethod): string | undefined {
  if (method.type === 'webhook') return method.secret
  return method.type === 'push' && method.subscription ? JSON.stringify(method.subscription) : undefined
}

export function withSecret(method: ContactMethod, secret: string): ContactMethod {
  if (method.type === 'webhook') return { ...method, secret }
  const subscription = method.type === 'push' ? readSubscription(secret) : null
  return method.type === 'push' && subscription ? { ...method, subscription } : method
}

export function methodOf(row: {
  id: string
  type: Channel
  address: string
  bundle: boolean
}): ContactMethod {
  const { id, type, address, bundle } = row
  if (type === 'webhook') return { id, type, url: address, bundle }
  if (type === 'push') return { id, type, device: address, bundle }
  return type === 'email' ? { id, type, address, bundle } : { id, type, number: address, bundle }
}
