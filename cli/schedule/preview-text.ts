import type { z } from 'zod'
import type { drafts } from '../../api/schedule-drafts.ts'
import { minuteText } from '../shell/instant-text.ts'
import { table, type Column } from '../shell/table.ts'

type Preview = z.output<typeof drafts.preview.answer>

const columns: Column[] = [
  { title: 'SCHEDULE' },
  { title: 'FROM' },
  { title: 'TO' },
  { title: 'ON CALL NOW' },
  { title: 'THEN', flexible: true },
]

/** Who is on call differently, which gaps that makes, and who is told. */
export function previewText(
  { from, to, changes, gaps_made: gaps, people, warnings }: Preview,
  width?: number,
): string {
  const rows = changes.map((change) => [
    change.schedule,
    minuteText(change.starts_at),
    minuteText(change.ends_at),
    change.before.join(', ') || 'nobody',
    change.after.join(', ') || 'nobody',
  ])
  const span = `from ${minuteText(from)} to ${minuteText(to)}`
  return [
    rows.length === 0 ? `The same people are on call ${span}.` : table(columns, rows, width),
    ...gaps.map(
      (gap) =>
        `GAP: nobody in ${gap.schedule} from ${minuteText(gap.starts_at)} to ${minuteText(gap.ends_at)}`,
    ),
    ...(people.length === 0 ? [] : [`Concerns ${people.map(({ person }) => person).join(', ')}.`]),
    ...warnings.map(({ path, message }) => `warning ${path}: ${message}`),
  ].join('\n')
}
