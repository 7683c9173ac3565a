import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { escalateIncident } from '../../../api/incident-verbs.ts'
import { tell } from '../../app/toasts.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useAct } from '../../queries/act.ts'

type Given = {
  items: readonly Incident[]
  chosen: ReadonlySet<string>
  choose: (id: string, chosen: boolean) => void
  acknowledge: (id: string) => void
  /** Whether the person may do anything to them. */
  enabled: boolean
}

/** J and K go through the list, Enter opens, A acknowledges, E escalates, X chooses. Answers which row is active. */
export function useListKeys({ items, chosen, choose, acknowledge, enabled }: Given): number {
  const navigate = useNavigate()
  const [active, setActive] = useState(-1)
  const escalate = useAct(escalateIncident, {
    onDone: ({ id }) => tell(`${id}: the next step is paged now.`),
  })
  const one = items[active]
  useKeys({
    j: () => setActive(Math.min(active + 1, items.length - 1)),
    k: () => setActive(Math.max(active - 1, 0)),
    ...(one && {
      Enter: () => void navigate({ to: '/incidents/$id', params: { id: one.id } }),
      x: () => choose(one.id, !chosen.has(one.id)),
    }),
    ...(one &&
      enabled && {
        a: () => acknowledge(one.id),
        e: () => escalate.mutate([{ params: { id: one.id } }]),
      }),
  })
  return Math.min(active, items.length - 1)
}
