import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { mergeIncident } from '../../../../api/incident-verbs.ts'
import type { DialogProps } from './dialogs.tsx'
import { OtherIncident } from './other-incident.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

export function MergeIt({ incident: { id }, onDone }: DialogProps): ReactElement {
  const navigate = useNavigate()
  const [into, setInto] = useState('')
  const { act, busy, refusal } = useVerb(mergeIncident, ['into'], () => {
    onDone()
    void navigate({ to: '/incidents/$id', params: { id: into } })
  })
  return (
    <VerbForm
      does={`Merge ${id}`}
      busy={busy}
      refusal={refusal.general}
      disabled={into.trim() === ''}
      onSubmit={() => act([{ params: { id }, body: { into } }])}
    >
      <OtherIncident label="Into" not={id} value={into} error={refusal.fields['into']} onChange={setInto} />
      <Text size="sm" c="dimmed">
        Its alerts, roles, tags and open tasks move there, and its paging stops. A merge cannot be undone.
      </Text>
    </VerbForm>
  )
}
