import type { ContactMethod } from '../../../domain/organisation/document.ts'
import type { Channel } from '../../../domain/notification/plan.ts'

export function addressOf(method: ContactMethod): string {
  if (method.type === 'webhook') return method.url
  return method.type === 'email' ? method.address : method.number
}

export function methodOf(row: {
  id: string
  type: Channel
  address: string
  bundle: boolean
}): ContactMethod {
  const { id, type, address, bundle } = row
  if (type === 'webhook') return { id, type, url: address, bundle }
  return type === 'email' ? { id, type, address, bundle } : { id, type, number: address, bundle }
}
