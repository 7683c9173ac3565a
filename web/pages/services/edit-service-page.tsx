import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { services } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Edited } from '../../components/edited.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { editedOf } from './edited-service.ts'
import { ServiceForm } from './service-form.tsx'

export function EditServicePage(): ReactElement {
  const { id } = useParams({ from: '/frame/services/$id/edit' })
  const navigate = useNavigate({ from: '/services/$id/edit' })
  const back = (): void => void navigate({ to: '/services/$id', params: { id }, ignoreBlocker: true })
  const read = useAsked(services.get, { params: { id } })
  const patch = useAct(services.patch, {
    onRefused: () => {},
    onDone: () => {
      tell('Saved.')
      back()
    },
  })
  return (
    <Page title={`Edit ${read.data?.name ?? id}`}>
      <Shown of={read}>
        {(current) => (
          <Edited key={id} of={current} part={editedOf} onRestart={patch.reset}>
            {(service, edition) => (
              <ServiceForm
                service={service}
                edition={edition}
                busy={patch.isPending}
                refusal={patch.error}
                onSave={(body) => patch.mutate([{ params: { id }, body, ifMatch: edition.ifMatch }])}
                onKeepMine={(body) => patch.mutate([{ params: { id }, body }])}
                onCancel={back}
              />
            )}
          </Edited>
        )}
      </Shown>
    </Page>
  )
}
