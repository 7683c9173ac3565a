import type { z } from 'zod'
import type { replayRules } from '../../api/routing.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

type Found = z.output<typeof replayRules.answer>
type Fate = Found['differences'][number]['before']

const columns: Column[] = [
  { title: 'AT' },
  { title: 'DIFFERENCE' },
  { title: 'NOW' },
  { title: 'THEN' },
  { title: 'RULES' },
  { title: 'SUMMARY', flexible: true },
]

export function replayText(
  { from, to, signals, unreadable, counts, differences }: Found,
  width?: number,
): string {
  const rows = differences.map(({ received_at: at, difference, before, after }) => [
    minuteText(at),
    difference,
    fateText(before),
    fateText(after),
    after?.rules.join(', ') ?? '',
    (after ?? before)?.summary ?? null,
  ])
  const span = `${signals} signals from ${minuteText(from)} to ${minuteText(to)}`
  const sums = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? `${count} ${name}` : []))
  return [
    ...(rows.length === 0 ? [] : [table(columns, rows, width)]),
    `${span}: ${sums.length === 0 ? 'no difference' : sums.join(', ')}.`,
    ...(unreadable === 0 ? [] : [`Not kept any more, or unreadable: ${unreadable}.`]),
  ].join('\n')
}

const words = { join: 'joins', suppress: 'suppressed', pause: 'passes', drop: 'dropped' }

function fateText(fate: Fate): string {
  if (fate === null) return 'of the open alert'
  const { does, urgency, service, severity, waited_seconds: waited } = fate
  const treated = does === 'open' ? (urgency === null ? 'pages nobody' : 'pages') : words[does]
  return `${treated} ${service ?? ''} ${severity}${waited > 0 ? ` after ${Math.round(waited)} s` : ''}`
}
