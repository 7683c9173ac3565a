import type { z } from 'zod'
import type { inhibitionRules } from '../../api/suppression-resources.ts'
import { table, type Column } from '../shell/table.ts'

export type Inhibition = z.output<typeof inhibitionRules.get.answer>

const columns: Column[] = [
  { title: 'ID' },
  { title: 'WHILE OPEN' },
  { title: 'PAGES NOBODY', flexible: true },
  { title: 'WITH THE SAME' },
]

export function inhibitionTable(rules: Inhibition[], width?: number): string {
  if (rules.length === 0) return 'There are no inhibition rules.'
  const rows = rules.map(({ id, source, target, equal }) => [
    id,
    source.join(', '),
    target.join(', '),
    equal.join(', '),
  ])
  return table(columns, rows, width)
}
