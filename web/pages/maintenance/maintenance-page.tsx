import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { maintenanceWindows } from '../../../api/suppression-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { EditedResource } from '../../components/edited-resource.tsx'
import { withoutVersion } from '../../components/edition.ts'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { MaintenanceForm } from './maintenance-form.tsx'

export function MaintenancePage(): ReactElement {
  const { id } = useParams({ from: '/frame/maintenance/$id' })
  const navigate = useNavigate({ from: '/maintenance/$id' })
  const read = useAsked(maintenanceWindows.get, { params: { id } })
  const replace = useAct(maintenanceWindows.replace, {
    touches: ['alerts', 'incidents'],
    onRefused: () => {},
    onDone: () => {
      tell('Saved.')
      void navigate({ to: '/silences', search: { tab: 'maintenance' }, ignoreBlocker: true })
    },
  })
  return (
    <Page
      title={read.data?.reason ?? 'Maintenance'}
      description="While services are worked on, their alerts page nobody."
    >
      <EditedResource id={id} read={read} part={(whole) => withoutVersion(whole)} save={replace}>
        {(window, saving) => <MaintenanceForm window={window} {...saving} does="Save" />}
      </EditedResource>
    </Page>
  )
}
