import type { OnCallPay } from '../../api/on-call-pay.ts'
import { hourClasses } from '../../domain/pay/hour-classes.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Cell, type Column } from '../shell/table.ts'

const figure = (title: string): Column => ({ title, align: 'right' })

const lines: Column[] = [
  { title: 'PERSON' },
  { title: 'SCHEDULE' },
  ...hourClasses.map((name) => figure(name.toUpperCase())),
  figure('HOURS'),
  figure('AMOUNT'),
]
const totals: Column[] = [{ title: 'IN ALL' }, figure('HOURS'), figure('AMOUNT')]

export function payText({ from, to, items, totals: all }: OnCallPay, width?: number): string {
  const range = `On call from ${minuteText(from)} to ${minuteText(to)}, in elapsed hours.`
  if (items.length === 0) return `${range}\nNobody whose pay you may read was on call.`
  const rows = items.map((line): Cell[] => [
    line.person,
    line.schedule,
    ...hourClasses.map((name) => hoursText(line.hours[name])),
    hoursText(line.total_hours),
    amountText(line),
  ])
  const sums = all.map((total): Cell[] => [total.person, hoursText(total.total_hours), amountText(total)])
  return [range, table(lines, rows, width), table(totals, sums, width)].join('\n\n')
}

function hoursText(hours: number): string | null {
  return hours === 0 ? null : hours.toFixed(2)
}

function amountText({ amount, currency }: { amount: number | null; currency: string | null }): string | null {
  return amount === null ? null : `${amount.toFixed(2)} ${currency}`
}
