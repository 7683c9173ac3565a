import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { inhibitionRules } from '../../../api/suppression-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { InhibitionForm } from './inhibition-form.tsx'

const empty = { id: '', source: [], target: [], equal: [] }

export function NewInhibitionPage(): ReactElement {
  const navigate = useNavigate({ from: '/inhibition/new' })
  const create = useAct(inhibitionRules.create, {
    onRefused: () => {},
    onDone: () => {
      tell('The rule holds from now on.')
      void navigate({ to: '/silences', search: { tab: 'inhibition' }, ignoreBlocker: true })
    },
  })
  return (
    <Page title="New inhibition rule" description="An open alert that keeps those that follow from it quiet.">
      <InhibitionForm
        isNew
        rule={empty}
        busy={create.isPending}
        refusal={create.error}
        onSave={(body) => create.mutate([{ body }])}
      />
    </Page>
  )
}
