import type { OnCallPay, PayLine } from '../../../api/on-call-pay.ts'

/** Currencies do not add up, so a person with two has two totals. */
export function totalsOf(lines: readonly PayLine[]): OnCallPay['totals'] {
  const groups = Map.groupBy(lines, ({ person, currency }) => JSON.stringify([person, currency]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const hours = group.reduce((sum, line) => sum + line.total_hours, 0)
    const cents = group.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0)
    return [
      {
        person: first.person,
        name: first.name,
        currency: first.currency,
        total_hours: Math.round(hours * 10_000) / 10_000,
        amount: first.amount === null ? null : cents / 100,
      },
    ]
  })
}
