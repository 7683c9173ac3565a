import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { maintenanceWindows } from '../../../api/suppression-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
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
      <Shown of={read}>
        {({ version, ...window }) => (
          <MaintenanceForm
            window={window}
            does="Save"
            busy={replace.isPending}
            refusal={replace.error}
            onSave={(body) => replace.mutate([{ params: { id }, body, ifMatch: version }])}
          />
        )}
      </Shown>
    </Page>
  )
}
