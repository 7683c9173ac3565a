import type { PushSubscription } from '../organisation/document.ts'

/** A subscription as it is kept; null for what is none. */
export function readSubscription(text: string): PushSubscription | null {
  try {
    const read: unknown = JSON.parse(text)
    return isSubscription(read) ? read : null
  } catch {
    return null
  }
}

function isSubscription(read: unknown): read is PushSubscription {
  if (typeof read !== 'object' || read === null) return false
  return hasText(read, 'endpoint') && hasText(read, 'p256dh') && hasText(read, 'auth')
}

function hasText<N extends string>(thing: object, name: N): thing is Record<N, string> {
  return name in thing && typeof (thing as Partial<Record<N, unknown>>)[name] === 'string'
}
