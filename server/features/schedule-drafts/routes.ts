import * as contract from '../../../api/schedule-drafts.ts'
import { allow } from '../../../domain/access/policy-table.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, requireAllowed, serve } from '../../http/serve.ts'
import { lockOrganisation } from '../../database/lock-organisation.ts'
import { readOrganisation } from '../organisation/read-organisation.ts'
import { publishedRange } from '../schedules/range.ts'
import { findDraft, scheduleIn } from './find-draft.ts'
import { historyRoutes } from './history-routes.ts'
import { presentDraft } from './present-draft.ts'
import { presentPreview } from './present-preview.ts'
import { previewChange } from './preview-change.ts'
import { publishDraft } from './publish-draft.ts'
import { draftsOf, removeDraft } from './store.ts'
import { undoSchedule } from './undo-schedule.ts'
import { writeDraft } from './write-draft.ts'

export function scheduleDraftRoutes(api: Api, { seal }: { seal: Seal }): void {
  historyRoutes(api)

  serve(api, contract.drafts.list, async (tx, { params }) => {
    const schedule = scheduleIn(await readOrganisation(tx), params.id)
    const items = await draftsOf(tx, params.id)
    return { items: items.map((draft) => presentDraft(draft, schedule)), next_cursor: null }
  })

  serve(api, contract.drafts.create, async (tx, { params, body, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const draft = await writeDraft(tx, { actor, seal }, { current, schedule: params.id, body: body ?? {} })
    return presentDraft(draft, scheduleIn(current, params.id))
  })

  serve(api, contract.drafts.get, async (tx, { params }) => {
    const schedule = scheduleIn(await readOrganisation(tx), params.id)
    return presentDraft(await findDraft(tx, params), schedule)
  })

  serve(api, contract.drafts.replace, async (tx, { params, body, actor }) => {
    await lockOrganisation(tx)
    const current = await readOrganisation(tx)
    const before = await findDraft(tx, params)
    const written = { current, schedule: params.id, body: body ?? {}, before }
    const draft = await writeDraft(tx, { actor, seal }, written)
    return presentDraft(draft, scheduleIn(current, params.id))
  })

  serve(api, contract.drafts.remove, async (tx, { params, actor }) => {
    const { team } = scheduleIn(await readOrganisation(tx), params.id)
    const draft = await findDraft(tx, params)
    requireAllowed(allow(actor, 'schedule.edit', { team }))
    await removeDraft(tx, draft.id)
    return undefined
  })

  serve(api, contract.drafts.preview, async (tx, { params, query }) => {
    const current = await readOrganisation(tx)
    const { content } = await findDraft(tx, params)
    const range = publishedRange(content.rules.published_weeks, tx.now, query)
    return presentPreview(await previewChange(tx, { current, content, range }))
  })

  serve(api, contract.publishDraft, async (tx, { params, body, actor }) => {
    const { note, confirm_gaps: confirmGaps } = body
    const { preview, ...published } = await publishDraft(
      tx,
      { actor, seal },
      { ...params, note, confirmGaps },
    )
    return { schedule: params.id, ...published, preview: presentPreview(preview) }
  })

  serve(api, contract.undoSchedule, async (tx, { params, body, actor }) => {
    const { version, note, confirm_gaps: confirmGaps, dry_run: dryRun } = body
    const asked = { id: params.id, version, note, confirmGaps, dryRun }
    const { preview, ...undone } = await undoSchedule(tx, { actor, seal }, asked)
    return { schedule: params.id, dry_run: dryRun, ...undone, preview: presentPreview(preview) }
  })
}
