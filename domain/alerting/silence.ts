import type { Compile } from './expression.ts'
import { compileMatchers } from './matcher.ts'
import type { Matchable, Suppressor } from './suppression.ts'

/** Of the services named, or of all, when none is; all matchers must hold. */
export type Silenced = { services: string[]; matchers: string[] }

export type Silence = Silenced & {
  id: string
  startsAt: Date
  endsAt: Date
  reason: string
  author: string
}

export function silencer({ startsAt, endsAt, ...silence }: Silence, compile: Compile): Suppressor {
  const matches = compileSilenced(silence, compile)
  const suppression = {
    by: 'silence',
    id: silence.id,
    until: endsAt.toISOString(),
    because: `Silenced by ${silence.author}: ${silence.reason}`,
  } as const
  // Dates are slow to compare, and every new alert asks every silence.
  const [starts, ends] = [startsAt.getTime(), endsAt.getTime()]
  return (alert, at) => {
    const now = at.getTime()
    return now >= starts && now < ends && matches(alert) ? suppression : null
  }
}

export function compileSilenced(
  { services, matchers }: Silenced,
  compile: Compile,
): (alert: Matchable) => boolean {
  const named = new Set(services)
  const matches = compileMatchers(matchers, compile)
  return (alert) =>
    (named.size === 0 || (alert.service !== null && named.has(alert.service))) && matches(alert)
}
