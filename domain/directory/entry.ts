import type { Target } from '../escalation/policy.ts'

type Contact = { type: 'phone' | 'email' | 'url' | 'chat' | 'other'; value: string; name: string | null }

/** Somebody who knows what the people on call need not know; paged for an incident that needs them. */
export type Specialist = {
  id: string
  name: string
  when_to_page: string
  page: Target[]
  /** How soon they answer when they are paged. */
  response_minutes: number | null
  contacts: Contact[]
  services: string[]
}

/** A company that something of ours depends on. Vendors are called, not paged. */
export type Vendor = {
  id: string
  name: string
  when_to_contact: string
  contacts: Contact[]
  /** What the contract promises, per level. */
  response_targets: { severity: string; minutes: number }[]
  contract: string | null
  services: string[]
}
