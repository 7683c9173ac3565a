import { useState } from 'react'
import { drafts } from '../../../api/schedule-drafts.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { useAct } from '../../queries/act.ts'
import { changedFields } from './changed-fields.ts'
import { draftFaults } from './draft-faults.ts'

type Kept = { id: string; content: Schedule }

/** The draft as it is written here. `computable` is the last that could be computed, for what is shown meanwhile. */
export function useDraftEditor(published: Schedule, kept: Kept | null, find: FindSchedule) {
  const [content, setContent] = useState(kept?.content ?? published)
  const [computable, setComputable] = useState(content)
  const [id, setId] = useState(kept?.id ?? null)
  const [keptContent, setKeptContent] = useState(content)
  const create = useAct(drafts.create)
  const replace = useAct(drafts.replace)
  const findBeside: FindSchedule = (wanted) => (wanted === published.id ? content : find(wanted))
  const faults = draftFaults(content, findBeside)

  function change(part: Partial<Schedule>): void {
    const next = { ...content, ...part }
    setContent(next)
    if (draftFaults(next, (wanted) => (wanted === next.id ? next : find(wanted))).length === 0)
      setComputable(next)
  }

  /** Answers the id of the draft that the server keeps. */
  async function keep(): Promise<string> {
    const body = { changes: changedFields(published, content) }
    const params = { id: published.id }
    const answer =
      id === null
        ? await create.mutateAsync([{ params, body }])
        : await replace.mutateAsync([{ params: { ...params, draft: id }, body }])
    setId(answer.id)
    setKeptContent(content)
    return answer.id
  }

  const isChanged = Object.keys(changedFields(published, content)).length > 0
  return {
    content,
    computable,
    change,
    keep,
    faults,
    id,
    isChanged,
    isUnkept: content !== keptContent,
    busy: create.isPending || replace.isPending,
  }
}
