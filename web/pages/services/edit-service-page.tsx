import { useNavigate, useParams } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { services } from '../../../api/organisation-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { editedOf } from './edited-service.ts'
import { ServiceForm } from './service-form.tsx'

export function EditServicePage(): ReactElement {
  const { id } = useParams({ from: '/frame/services/$id/edit' })
  const navigate = useNavigate({ from: '/services/$id/edit' })
  const [edition, setEdition] = useState(0)
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
        {({ version, ...service }) => (
          <ServiceForm
            key={edition}
            service={editedOf(service)}
            busy={patch.isPending}
            refusal={patch.error}
            onSave={(body) => patch.mutate([{ params: { id }, body, ifMatch: version }])}
            onKeepMine={(body) => patch.mutate([{ params: { id }, body }])}
            onTakeTheirs={() => {
              patch.reset()
              void read.refetch().then(() => setEdition(edition + 1))
            }}
            onCancel={back}
          />
        )}
      </Shown>
    </Page>
  )
}
