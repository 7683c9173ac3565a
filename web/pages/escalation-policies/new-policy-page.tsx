import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { escalationPolicies } from '../../../api/organisation-resources.ts'
import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { PolicyEditor } from './policy-editor.tsx'

const step = { wait_minutes: 5, round_robin: false, targets: [] }

/** An escalation policy that is not there yet; its id is made of its name. */
export function NewPolicyPage(): ReactElement {
  const asked = useSearch({ from: '/frame/escalation-policies/new' })
  const navigate = useNavigate({ from: '/escalation-policies/new' })
  const { person } = useSession()
  const create = useAct(escalationPolicies.create, {
    onRefused: () => {},
    onDone: ({ id }) => {
      tell('Created. Choose it on the page of a service.')
      void navigate({ to: '/escalation-policies/$id', params: { id }, ignoreBlocker: true })
    },
  })
  const policy: EscalationPolicy = {
    id: 'new',
    name: '',
    team: person?.teams[0] ?? null,
    repeat: 1,
    steps: [step],
    variants: [],
  }
  return (
    <Page title="New escalation policy" description="Who is paged when nobody answers, step after step.">
      <PolicyEditor
        isNew
        policy={policy}
        busy={create.isPending}
        refusal={create.error}
        onSave={(body) => create.mutate([{ body: { ...body, id: slugOf(body.name) ?? body.name } }])}
        onDiscard={() => create.reset()}
        asked={asked}
        onAsk={(search) => void navigate({ search, replace: true })}
      />
    </Page>
  )
}
