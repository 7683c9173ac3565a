import type { Delivery } from '../../../api/deliveries.ts'
import { hasReceipts } from '../../../domain/notification/plan.ts'
import type { Reachability, Readiness } from '../../../domain/notification/readiness.ts'
import { addressOf, type Method } from './own-methods.ts'

type Finding = Readiness['findings'][number]

/** `2 of 3 contact methods verified`. */
export function readinessTitle(state: Readiness['state'], methods: readonly Method[]): string {
  if (state === 'unreachable') return 'Nothing would reach you now'
  const verified = methods.filter((method) => method.verified).length
  const count = `${verified} of ${methods.length} contact methods verified`
  return state === 'ready' ? `Pages reach you: ${count}` : count
}

/** What stands here can be done on this screen, so it names no command. */
export function remedyText({ because, method, text }: Finding, methods: readonly Method[]): string {
  const known = methods.find(({ id }) => id === method)
  const name = known ? addressOf(known) : ''
  if (because === 'no-methods') return 'You have no contact method: turn this device on, or add one.'
  if (because === 'no-rules')
    return 'No rule says how you are paged at high urgency: everything is used at once.'
  if (because === 'unverified') {
    return known?.type === 'push'
      ? `${name} has not answered a test yet.`
      : `${name} is not verified: nobody has shown that it reaches you.`
  }
  return name === '' ? text : `${name}: ${text}`
}

/** The deliveries as the judgement takes them. */
export function sentOf(deliveries: readonly Delivery[]): Reachability['sent'] {
  return deliveries.map(({ contact_method: method, created_at: at, state, because, channel }) => ({
    method,
    at: new Date(at),
    because,
    state: state === 'failed' ? 'failed' : isOpen(state, channel) ? 'open' : 'reached',
  }))
}

function isOpen(state: Delivery['state'], channel: Delivery['channel']): boolean {
  return (
    ['bundling', 'sending', 'retrying', 'cancelled'].includes(state) ||
    (state === 'accepted' && hasReceipts[channel])
  )
}
