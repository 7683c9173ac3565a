import { Text } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { escalationPolicies } from '../../../api/organisation-resources.ts'
import { useAllowed } from '../../app/allowed.ts'
import { tell } from '../../app/toasts.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { EditedResource } from '../../components/edited-resource.tsx'
import { withoutVersion } from '../../components/edition.ts'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { PolicyEditor } from './policy-editor.tsx'

const ROUTE = '/frame/escalation-policies/$id'

/** One escalation policy. */
export function PolicyPage(): ReactElement {
  const { id } = useParams({ from: ROUTE })
  const asked = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: '/escalation-policies/$id' })
  const read = useAsked(escalationPolicies.get, { params: { id } })
  const may = useAllowed('escalation-policy.edit', { team: read.data?.team ?? null })
  const replace = useAct(escalationPolicies.replace, {
    onRefused: () => {},
    onDone: () => tell('Saved. Escalations that run already keep their steps.'),
  })
  const remove = useAct(escalationPolicies.remove, {
    onDone: () => void navigate({ to: '/escalation-policies', ignoreBlocker: true }),
  })
  return (
    <Page
      title={read.data?.name ?? id}
      description="Who is paged when nobody answers, step after step."
      actions={
        may.allow &&
        read.data && (
          <ConfirmButton
            does="Remove"
            title={`Remove ${read.data.name}?`}
            danger
            busy={remove.isPending}
            onConfirm={() => remove.mutate([{ params: { id } }])}
          >
            <Text size="sm">
              Escalations that run already go on. What still uses it has to use another first.
            </Text>
          </ConfirmButton>
        )
      }
    >
      <EditedResource id={id} read={read} part={(whole) => withoutVersion(whole)} save={replace}>
        {(policy, saving) => (
          <PolicyEditor
            policy={policy}
            {...saving}
            onDiscard={() => replace.reset()}
            asked={asked}
            onAsk={(search) => void navigate({ search, replace: true })}
          />
        )}
      </EditedResource>
    </Page>
  )
}
