import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { inhibitionRules } from '../../../api/suppression-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { EditedResource } from '../../components/edited-resource.tsx'
import { withoutVersion } from '../../components/edition.ts'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { InhibitionForm } from './inhibition-form.tsx'

export function InhibitionPage(): ReactElement {
  const { id } = useParams({ from: '/frame/inhibition/$id' })
  const navigate = useNavigate({ from: '/inhibition/$id' })
  const read = useAsked(inhibitionRules.get, { params: { id } })
  const replace = useAct(inhibitionRules.replace, {
    onRefused: () => {},
    onDone: () => {
      tell('Saved.')
      void navigate({ to: '/silences', search: { tab: 'inhibition' }, ignoreBlocker: true })
    },
  })
  return (
    <Page
      title={`Inhibition rule ${id}`}
      description="An open alert that keeps those that follow from it quiet."
    >
      <EditedResource id={id} read={read} part={(whole) => withoutVersion(whole)} save={replace}>
        {(rule, saving) => <InhibitionForm rule={rule} {...saving} />}
      </EditedResource>
    </Page>
  )
}
