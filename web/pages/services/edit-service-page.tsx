import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { services } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { EditedResource } from '../../components/edited-resource.tsx'
import { Page } from '../../components/page.tsx'
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
      <EditedResource id={id} read={read} part={editedOf} save={patch}>
        {(service, saving) => <ServiceForm service={service} {...saving} onCancel={back} />}
      </EditedResource>
    </Page>
  )
}
