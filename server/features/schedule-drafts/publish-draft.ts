import { Refused } from '../../../api/problem.ts'
import type { Tx } from '../../database/transaction.ts'
import type { By } from '../organisation/change-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import { findDraft, scheduleIn } from './find-draft.ts'
import { isStale } from './present-draft.ts'
import { type Published, publishSchedule } from './publish-schedule.ts'
import { removeDraft } from './store.ts'

type Asked = { id: string; draft: string; note: string | null; confirmGaps: string | null }

export async function publishDraft(
  tx: Tx,
  by: By,
  { id, draft: wanted, note, confirmGaps }: Asked,
): Promise<Published> {
  await lockOrganisation(tx)
  const current = await readOrganisation(tx)
  const schedule = scheduleIn(current, id)
  const draft = await findDraft(tx, { id, draft: wanted })
  if (isStale(draft, schedule)) {
    throw new Refused(
      'changed-meanwhile',
      `"${id}" was changed after this draft was written; look at GET …/versions, write the draft again (PUT) on what is there now, and publish that.`,
    )
  }
  const published = await publishSchedule(tx, by, {
    current,
    content: draft.content,
    note: note ?? draft.note,
    confirmGaps,
    event: 'published',
  })
  await removeDraft(tx, draft.id)
  return published
}
