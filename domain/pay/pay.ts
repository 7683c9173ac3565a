import { type HourClass, hourClasses, type PerClass } from './hour-classes.ts'

/** What an hour of each class is worth. The rate without a team is for those without one of their own. */
export type Rate = { readonly team: string | null; readonly currency: string; readonly hourly: PerClass }

/** Hours with four decimals, amounts with two. No rate, no amounts. */
export type Pay = {
  hours: PerClass
  totalHours: number
  currency: string | null
  amounts: PerClass | null
  amount: number | null
}

const hour = 3_600_000

export function payOf(milliseconds: PerClass, rate: Rate | null): Pay {
  const hours = each((name) => hoursIn(milliseconds[name]))
  const totalHours = hoursIn(sumOf(milliseconds))
  if (!rate) return { hours, totalHours, currency: null, amounts: null, amount: null }
  const cents = each((name) => centsFor(milliseconds[name], rate.hourly[name]))
  return {
    hours,
    totalHours,
    currency: rate.currency,
    amounts: each((name) => cents[name] / 100),
    amount: sumOf(cents) / 100,
  }
}

export function rateOf(rates: readonly Rate[], team: string | null): Rate | null {
  const own = team === null ? undefined : rates.find((rate) => rate.team === team)
  return own ?? rates.find((rate) => rate.team === null) ?? null
}

/** Rates have four decimals at most, so that the product is computed in whole numbers and rounded once. */
function centsFor(milliseconds: number, hourly: number): number {
  return Math.round((milliseconds * Math.round(hourly * 10_000)) / (hour * 100))
}

function hoursIn(milliseconds: number): number {
  return Math.round((milliseconds / hour) * 10_000) / 10_000
}

function sumOf(amounts: PerClass): number {
  return hourClasses.reduce((sum, name) => sum + amounts[name], 0)
}

function each(of: (name: HourClass) => number): PerClass {
  return { weekday: of('weekday'), night: of('night'), weekend: of('weekend'), holiday: of('holiday') }
}
