import { isIP } from 'node:net'
import { allowed, blockedAs, parseRange, type Range } from './address-rules.ts'
import { EgressRefused } from './failures.ts'

export type Target = { host: string; port: number; trusted: boolean }

export type Guard = {
  /** Why this address of the target must not be called, or null. */
  refusal(target: Target, address: string): EgressRefused | null
  /** The refusal of a host that is itself an address; names are judged when they are resolved. */
  literalRefusal(target: Target): EgressRefused | null
  /** Until `expiresAt`, exactly `127.0.0.1:port` may be called. */
  allowListener(port: number, expiresAt: Date): void
}

export function createGuard(allow: readonly string[], now: () => Date): Guard {
  const ranges = allow.map(rangeOf)
  const listeners = new Map<number, Date>()

  const isListener = ({ host, port }: Target) => {
    const expiresAt = host === '127.0.0.1' ? listeners.get(port) : undefined
    if (!expiresAt) return false
    if (expiresAt > now()) return true
    listeners.delete(port)
    return false
  }

  const refusal = (target: Target, address: string) => {
    if (target.trusted || allowed(address, ranges)) return null
    const because = blockedAs(address)
    if (because === null || isListener(target)) return null
    return new EgressRefused(refusalText(target.host, address, because))
  }

  return {
    refusal,
    literalRefusal: (target) => (isIP(target.host) ? refusal(target, target.host) : null),
    allowListener: (port, expiresAt) => void listeners.set(port, expiresAt),
  }
}

function refusalText(host: string, address: string, because: string): string {
  const subject = host === address ? `${address} is ${because}` : `${host} resolves to ${address}, ${because}`
  return `${subject}; it was not called. TOCSIN_EGRESS_ALLOW=${address}/${isIP(address) === 6 ? 128 : 32} would allow it.`
}

function rangeOf(text: string): Range {
  const range = parseRange(text)
  if (!range) throw new Error(`"${text}" is not an address range, such as 10.0.0.0/8`)
  return range
}
