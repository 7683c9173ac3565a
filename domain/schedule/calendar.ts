const day = 86_400_000
const daysOfEra = 146_097
const daysFromEraToEpoch = 719_468

/** Midnight on the wall in epoch milliseconds; months count from 0 and may run over. By integers, since it is asked often. */
export function midnight(year: number, month: number, date: number): number {
  const months = year * 12 + month - 2
  const marchYear = Math.floor(months / 12)
  const marchMonth = months - marchYear * 12
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + date - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return (era * daysOfEra + yearOfEra * 365 + leapDays + dayOfYear - daysFromEraToEpoch) * day
}

export function daysInMonth(year: number, month: number): number {
  return (midnight(year, month + 1, 1) - midnight(year, month, 1)) / day
}
