import { useState } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { escalateIncident } from '../../../api/incident-verbs.ts'
import { tell } from '../../app/toasts.tsx'
import { useShortcuts } from '../../app/shortcuts/shortcuts.ts'
import { useAct } from '../../queries/act.ts'

type Given = {
  items: readonly Incident[]
  chosen: ReadonlySet<string>
  choose: (id: string, chosen: boolean) => void
  acknowledge: (id: string) => void
  /** Whether the person may do anything to them. */
  enabled: boolean
}

/** Answers which row is active; its link has the focus, so that Enter opens it. */
export function useListKeys({ items, chosen, choose, acknowledge, enabled }: Given): number {
  const [active, setActive] = useState(-1)
  const escalate = useAct(escalateIncident, {
    onDone: ({ id }) => tell(`${id}: the next step is paged now.`),
  })
  const one = items[active]
  const step = (by: number) => () => setActive(Math.max(0, Math.min(active + by, items.length - 1)))
  useShortcuts('In the list of incidents', [
    { keys: 'j', does: 'The next one', act: step(1) },
    { keys: 'k', does: 'The one before', act: step(-1) },
    { keys: 'x', does: 'Select it', act: () => one && choose(one.id, !chosen.has(one.id)) },
    ...(enabled
      ? [
          { keys: 'a', does: 'Acknowledge', act: () => one && acknowledge(one.id) },
          {
            keys: 'e',
            does: 'Escalate',
            act: () => one && escalate.mutate([{ params: { id: one.id } }]),
          },
        ]
      : []),
  ])
  return Math.min(active, items.length - 1)
}
