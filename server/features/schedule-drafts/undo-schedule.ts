import { Refused } from '../../../api/problem.ts'
import { Schedule } from '../../../api/schedules.ts'
import type { Schedule as Content } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import type { By } from '../organisation/change-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { readOrRefuse } from '../organisation/write-resource.ts'
import { publishedRange } from '../schedules/range.ts'
import { findVersion, versionBefore, type VersionRow } from '../schedules/version-store.ts'
import { scheduleIn } from './find-draft.ts'
import { previewChange } from './preview-change.ts'
import { type Published, publishSchedule } from './publish-schedule.ts'

type Asked = {
  id: string
  version: number | undefined
  note: string | null
  confirmGaps: string | null
  dryRun: boolean
}

type Undone = Omit<Published, 'version'> & { version: number | null }

/** Goes back to what a version was; that is a new version, and can be undone as well. */
export async function undoSchedule(tx: Tx, by: By, asked: Asked): Promise<Undone> {
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const schedule = scheduleIn(current, asked.id)
  const { number, content: kept } = await wantedVersion(tx, schedule, asked.version)
  const content = readOrRefuse(Schedule, kept)
  if (asked.dryRun) {
    const range = publishedRange(content.rules.published_weeks, tx.now)
    return { version: null, told: [], preview: await previewChange(tx, { current, content, range }) }
  }
  return await publishSchedule(tx, by, {
    current,
    content,
    note: asked.note ?? `Back to version ${number}`,
    confirmGaps: asked.confirmGaps,
    event: 'undone',
  })
}

async function wantedVersion(tx: Tx, schedule: Content, number: number | undefined): Promise<VersionRow> {
  if (number === undefined) {
    const before = await versionBefore(tx, schedule)
    if (before) return before
    throw new Refused('conflict', `"${schedule.id}" was never anything else; there is nothing to undo.`)
  }
  const found = await findVersion(tx, schedule.id, number)
  if (found) return found
  throw new Refused('not-found', `"${schedule.id}" has no version ${number}; GET …/versions lists them.`)
}
