import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { inhibitionRules } from '../../../api/suppression-resources.ts'
import { tell } from '../../app/toasts.tsx'
import { Edited } from '../../components/edited.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
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
      <Shown of={read}>
        {(current) => (
          <Edited
            key={id}
            of={current}
            part={({ version: _version, ...rest }) => rest}
            onRestart={replace.reset}
          >
            {(rule, edition) => (
              <InhibitionForm
                rule={rule}
                edition={edition}
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
