import { csv } from '../rendering/csv.ts'
import { hourClasses } from './hour-classes.ts'
import type { PerClass } from './hour-classes.ts'

type Line = {
  person: string
  name: string
  time_zone: string
  schedule: string
  team: string | null
  hours: PerClass
  total_hours: number
  currency: string | null
  amounts: PerClass | null
  amount: number | null
}

const heading = [
  'person',
  'name',
  'time_zone',
  'schedule',
  'team',
  ...hourClasses.map((name) => `${name}_hours`),
  'total_hours',
  'currency',
  ...hourClasses.map((name) => `${name}_amount`),
  'amount',
]

/** A line per person and schedule, for a spreadsheet. */
export function payCsv(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.person,
    line.name,
    line.time_zone,
    line.schedule,
    line.team,
    ...hourClasses.map((name) => line.hours[name]),
    line.total_hours,
    line.currency,
    ...hourClasses.map((name) => line.amounts?.[name] ?? null),
    line.amount,
  ])
  return csv([heading, ...rows])
}
