import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { drafts } from '../../../api/schedule-drafts.ts'
import { Plain } from '../../app/sentence-of.ts'
import { Failed } from '../../components/failed.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useSchedules } from '../../queries/rotas.ts'
import { DraftScreen } from './draft-screen.tsx'

const route = getRouteApi('/frame/schedules/$id/edit')

/** Of several drafts that named by the address, else the latest: nobody writes a second one unknowingly. */
export function DraftPage(): ReactElement {
  const { id } = route.useParams()
  const { draft: wanted } = route.useSearch()
  const all = useSchedules()
  const kept = useAsked(drafts.list, { params: { id } })
  return (
    <Shown of={all}>
      {(schedules) => (
        <Shown of={kept}>
          {({ items }) => {
            const schedule = schedules.find((one) => one.id === id)
            const draft = items.find((one) => one.id === wanted) ?? items.at(-1) ?? null
            if (!schedule) return <Failed error={new Plain(`There is no schedule ${id}.`)} />
            return <DraftScreen key={id} schedule={schedule} all={schedules} draft={draft} />
          }}
        </Shown>
      )}
    </Shown>
  )
}
