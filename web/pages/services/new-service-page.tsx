import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { services } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { newService } from './edited-service.ts'
import { ServiceForm } from './service-form.tsx'

export function NewServicePage(): ReactElement {
  const navigate = useNavigate({ from: '/services/new' })
  const { person } = useSession()
  const create = useAct(services.create, {
    onRefused: () => {},
    onDone: ({ id }) => {
      tell('Created. Add an integration, so that its alerts arrive.')
      void navigate({ to: '/services/$id', params: { id }, ignoreBlocker: true })
    },
  })
  return (
    <Page title="New service" description="What can break, who owns it and who is paged.">
      <ServiceForm
        isNew
        service={{ ...newService, team: person?.teams[0] ?? null }}
        busy={create.isPending}
        refusal={create.error}
        onSave={(service) =>
          create.mutate([{ body: { ...service, id: slugOf(service.name) ?? service.name } }])
        }
        onCancel={() => void navigate({ to: '/services', ignoreBlocker: true })}
      />
    </Page>
  )
}
