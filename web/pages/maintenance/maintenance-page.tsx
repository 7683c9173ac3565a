import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { maintenanceWindows } from '../../../api/suppression-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Edited } from '../../components/edited.tsx'
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
        {(current) => (
          <Edited
            key={id}
            of={current}
            part={({ version: _version, ...rest }) => rest}
            onRestart={replace.reset}
          >
            {(window, edition) => (
              <MaintenanceForm
                window={window}
                edition={edition}
                does="Save"
                busy={replace.isPending}
                refusal={replace.error}
                onSave={(body) => replace.mutate([{ params: { id }, body, ifMatch: edition.ifMatch }])}
                onKeepMine={(body) => replace.mutate([{ params: { id }, body }])}
              />
            )}
          </Edited>
        )}
      </Shown>
    </Page>
  )
}
