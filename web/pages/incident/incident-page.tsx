import { useDocumentTitle } from '@mantine/hooks'
import { Navigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { showIncident } from '../../../api/incidents.ts'
import type { Incident } from '../../../api/incident.ts'
import { LoadingPage } from '../../components/loading.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { WarRoom } from './war-room.tsx'

/** Under whatever name it was asked for, it is shown under its own. */
export function IncidentPage(): ReactElement {
  const { id } = useParams({ from: '/frame/incidents/$id' })
  const search = useSearch({ from: '/frame/incidents/$id' })
  const answer = useAsked(showIncident, { params: { id } })
  return (
    <Shown of={answer} loading={<LoadingPage />}>
      {(incident) =>
        incident.id === id ? (
          <Titled incident={incident} />
        ) : (
          <Navigate to="/incidents/$id" params={{ id: incident.id }} search={search} replace />
        )
      }
    </Shown>
  )
}

function Titled({ incident }: { incident: Incident }): ReactElement {
  useDocumentTitle(`${incident.id} ${incident.title} · Tocsin`)
  return <WarRoom incident={incident} key={incident.id} />
}
