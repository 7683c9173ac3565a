import { after } from '../time/instant.ts'
import type { Urgency } from './message.ts'

export type Channel = 'webhook' | 'email' | 'sms' | 'voice' | 'push'

/** Where whoever takes a message says later whether it arrived; elsewhere being taken is all that is known. */
export const hasReceipts: Record<Channel, boolean> = {
  webhook: false,
  email: false,
  sms: true,
  voice: true,
  push: true,
}

/** `via` is the id of a contact method. */
export type Rule = { afterMinutes: number; via: string }

export type Reachable = {
  methods: { id: string; channel: Channel }[]
  rules: { high: Rule[]; low: Rule[] }
}

type PlannedPage = { method: string; dueAt: Date }

export type Plan = { page: true; pages: PlannedPage[] } | { page: false; because: 'no-contact-methods' }

/** A method is used once, at its earliest rule: one page is kept per step, person and method. */
export function plan(person: Reachable, urgency: Urgency, now: Date): Plan {
  if (person.methods.length === 0) return { page: false, because: 'no-contact-methods' }
  const known = new Set(person.methods.map(({ id }) => id))
  const planned = new Map<string, Date>()
  for (const { afterMinutes, via } of inOrderOfTime(person.rules[urgency])) {
    if (known.has(via) && !planned.has(via))
      planned.set(via, after(now, { minutes: Math.max(0, afterMinutes) }))
  }
  // Rules that name only lost methods must not make a person unreachable.
  if (planned.size === 0)
    return { page: true, pages: person.methods.map(({ id }) => ({ method: id, dueAt: now })) }
  return { page: true, pages: [...planned].map(([method, dueAt]) => ({ method, dueAt })) }
}

function inOrderOfTime(rules: Rule[]): Rule[] {
  return rules.toSorted((one, other) => one.afterMinutes - other.afterMinutes)
}
