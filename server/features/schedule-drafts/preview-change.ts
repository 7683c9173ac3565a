import { check } from '../../../domain/organisation/check.ts'
import { compareSchedules, type Comparison } from '../../../domain/organisation/compare-schedules.ts'
import type { Fault, Organisation, Schedule } from '../../../domain/organisation/document.ts'
import { warnings } from '../../../domain/organisation/warnings.ts'
import type { Tx } from '../../database/transaction.ts'
import { awayOf } from '../absences/away-of.ts'
import { refuseFaults } from '../organisation/refuse-faults.ts'
import type { Range } from '../schedules/range.ts'
import { withSchedule } from './with-schedule.ts'

type Change = { current: Organisation; content: Schedule; range: Range }

export type PreviewedChange = Comparison & { range: Range; warnings: Fault[] }

/** What it means that a schedule becomes this; refused when it cannot, since something else changed meanwhile. */
export async function previewChange(tx: Tx, { current, content, range }: Change): Promise<PreviewedChange> {
  const { file, wanted, below } = withSchedule(current, content)
  refuseFaults(check(file, current, { merged: wanted }), below)
  const away = await awayOf(tx, [content])
  const sides = { before: current.schedules, after: wanted.schedules }
  return {
    ...compareSchedules(sides, content.id, range.from, range.to),
    range,
    warnings: warnings(file, wanted, { now: tx.now, away }).map(({ path, message }) => ({
      path: path.slice(below.length),
      message,
    })),
  }
}
