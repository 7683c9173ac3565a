import { Button, Text } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { escalationPolicies } from '../../../api/organisation-resources.ts'
import { useAllowed } from '../../app/allowed.ts'
import { tell } from '../../app/toasts.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { Edited } from '../../components/edited.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
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
  const [removes, setRemoves] = useState(false)
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
          <Button variant="default" onClick={() => setRemoves(true)}>
            Remove
          </Button>
        )
      }
    >
      <Shown of={read}>
        {(current) => (
          <Edited
            key={id}
            of={current}
            part={({ version: _version, ...rest }) => rest}
            onRestart={replace.reset}
          >
            {(policy, edition) => {
              const { ifMatch, restart: onSuccess } = edition
              return (
                <PolicyEditor
                  policy={policy}
                  edition={edition}
                  busy={replace.isPending}
                  refusal={replace.error}
                  onSave={(body) => replace.mutate([{ params: { id }, body, ifMatch }], { onSuccess })}
                  onKeepMine={(body) => replace.mutate([{ params: { id }, body }], { onSuccess })}
                  onDiscard={() => replace.reset()}
                  asked={asked}
                  onAsk={(search) => void navigate({ search, replace: true })}
                />
              )
            }}
          </Edited>
        )}
      </Shown>
      <Confirm
        opened={removes}
        onClose={() => setRemoves(false)}
        title={`Remove ${read.data?.name ?? id}?`}
        does="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate([{ params: { id } }])}
      >
        <Text size="sm">
          Escalations that run already go on. What still uses it has to use another first.
        </Text>
      </Confirm>
    </Page>
  )
}
