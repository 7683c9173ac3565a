import { Refused } from '../../../api/problem.ts'
import type { Organisation, Schedule } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { refOf, wordsFor } from '../access/actor-ref.ts'
import type { By } from '../organisation/change-organisation.ts'
import { putSchedules } from '../organisation/put-schedules.ts'
import { publishedRange } from '../schedules/range.ts'
import { latestVersions } from '../schedules/version-store.ts'
import { record } from '../timeline/record.ts'
import { previewChange, type PreviewedChange } from './preview-change.ts'
import { tellWhoseShiftsChange } from './tell-whose-shifts-change.ts'

export type Publication = {
  current: Organisation
  content: Schedule
  note: string | null
  /** Why a gap is accepted. */
  confirmGaps: string | null
  /** For the timeline: `published` or `undone`. */
  event: 'published' | 'undone'
}

export type Published = { version: number; told: string[]; preview: PreviewedChange }

/** Makes a schedule what it shall be, and tells everybody whose shifts change within the published weeks. */
export async function publishSchedule(
  tx: Tx,
  by: By,
  { current, content, note, confirmGaps, event }: Publication,
): Promise<Published> {
  const preview = await previewChange(tx, {
    current,
    content,
    range: publishedRange(content.rules.published_weeks, tx.now),
  })
  refuseGaps(preview, confirmGaps)
  await putSchedules(tx, by, current, [content], noteWith(note, preview, confirmGaps))
  const author = refOf(by.actor)
  const told = await tellWhoseShiftsChange(tx, preview, { current, by: wordsFor(author), note })
  const version = (await latestVersions(tx, [content])).get(content.id)?.number ?? 0
  record(tx, {
    stream: `schedule:${content.id}`,
    kind: 'ACTION',
    event,
    actor: author,
    text: `${wordsFor(author)} ${event === 'undone' ? 'undid a change of' : 'published'} ${content.name}${note ? `: ${note}` : '.'}`,
    details: { version, told, confirm_gaps: confirmGaps },
  })
  return { version, told, preview }
}

function refuseGaps({ gapsMade }: PreviewedChange, reason: string | null): void {
  const [first] = gapsMade
  if (!first || reason !== null) return
  const where = (gap: typeof first) => `from ${gap.startsAt.toISOString()} to ${gap.endsAt.toISOString()}`
  const more = gapsMade.length > 1 ? `, and in ${gapsMade.length - 1} more stretches` : ''
  throw new Refused(
    'guarded',
    `Nobody would be on call in ${first.schedule} ${where(first)}${more}. Cover it with a layer or an override, or say with "confirm_gaps" why it may stay so.`,
    gapsMade.map((gap) => ({ path: 'confirm_gaps', message: `${gap.schedule}: nobody ${where(gap)}` })),
  )
}

function noteWith(note: string | null, { gapsMade }: PreviewedChange, reason: string | null): string | null {
  if (gapsMade.length === 0 || reason === null) return note
  return [note, `Gap accepted: ${reason}`].filter((part) => part !== null).join('\n')
}
