import { useMemo, useState } from 'react'
import { drafts } from '../../../api/schedule-drafts.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { useAct } from '../../queries/act.ts'
import { changedFields } from './changed-fields.ts'
import { draftFaults } from './draft-faults.ts'

type Kept = { id: string; content: Schedule }

/**
 * The draft as it is written here: only what it changes, so that what others publish meanwhile stays. `computable` is
 * the last that could be computed, for what is shown meanwhile.
 */
export function useDraftEditor(published: Schedule, kept: Kept | null, find: FindSchedule) {
  const [changes, setChanges] = useState(() => changedFields(published, kept?.content ?? published))
  const [computable, setComputable] = useState(changes)
  const [id, setId] = useState(kept?.id ?? null)
  const [keptChanges, setKeptChanges] = useState(changes)
  const create = useAct(drafts.create)
  const replace = useAct(drafts.replace)
  const content = useMemo(() => ({ ...published, ...changes }), [published, changes])
  const computed = useMemo(() => ({ ...published, ...computable }), [published, computable])
  const faultsOf = (schedule: Schedule) =>
    draftFaults(schedule, (wanted) => (wanted === schedule.id ? schedule : find(wanted)))

  function change(part: Partial<Schedule>): void {
    const next = { ...content, ...part }
    const nextChanges = changedFields(published, next)
    setChanges(nextChanges)
    if (faultsOf(next).length === 0) setComputable(nextChanges)
  }

  /** Answers the id of the draft that the server keeps. */
  async function keep(): Promise<string> {
    const body = { changes }
    const params = { id: published.id }
    const answer =
      id === null
        ? await create.mutateAsync([{ params, body }])
        : await replace.mutateAsync([{ params: { ...params, draft: id }, body }])
    setId(answer.id)
    setKeptChanges(changes)
    return answer.id
  }

  return {
    content,
    computable: computed,
    change,
    keep,
    faults: faultsOf(content),
    id,
    isChanged: Object.keys(changes).length > 0,
    isUnkept: changes !== keptChanges,
    busy: create.isPending || replace.isPending,
  }
}
