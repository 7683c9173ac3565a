import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { assignRoles } from '../../../api/incident-roles.ts'
import { createIncident } from '../../../api/incidents.ts'
import { services } from '../../../api/organisation-resources.ts'
import { client } from '../../app/client.ts'
import { randomId } from '../../app/random-id.ts'
import { tellRefusal } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'
import { useEvery } from '../../queries/every.ts'
import { useZone } from '../../time/zone.tsx'
import { noRefusal, refusalOf } from '../../queries/refusal.ts'
import { draftOf, requestOf, type Beginning, type Draft } from './draft.ts'
import { Duplicates } from './duplicates.tsx'
import { MoreFields } from './more-fields.tsx'
import { SeverityChoice } from './severity-choice.tsx'
import { WhoIsPaged } from './who-is-paged.tsx'

type Given = { beginning?: Beginning; onDone?: () => void }
type Service = { id: string; name: string; escalation_policy: string | null }

const NOTHING: Beginning = {}
const FIELDS = ['title', 'severity', 'service', 'template', 'impact', 'tags', 'started_at']

export function DeclareForm({ beginning = NOTHING, onDone }: Given): ReactElement {
  const navigate = useNavigate()
  const { isUtc } = useZone()
  const [draft, setDraft] = useState(() => draftOf(beginning))
  const [refusal, setRefusal] = useState(noRefusal)
  const [idempotencyKey] = useState(randomId)
  const { data: all = [] } = useEvery<Service, typeof services.list>(services.list)
  const change = (changed: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changed }))
  const create = useAct(createIncident, {
    onRefused: (error) => setRefusal(refusalOf(error, FIELDS)),
    onDone: ({ id }) => {
      if (draft.ic !== '') void giveCommand(id, draft.ic)
      onDone?.()
      void navigate({ to: '/incidents/$id', params: { id } })
    },
  })
  const service = all.find(({ id }) => id === draft.service)
  const isDeclared = draft.severity !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate([{ body: requestOf(draft, { isUtc }), idempotencyKey }])
      }}
    >
      <Stack>
        <TextInput
          label="What is wrong"
          placeholder="Checkout fails for customers in Europe"
          required={draft.template === ''}
          maxLength={300}
          value={draft.title}
          error={refusal.fields['title']}
          onChange={(event) => change({ title: event.currentTarget.value })}
          data-autofocus
        />
        <Duplicates title={draft.title} service={draft.service} />
        <NativeSelect
          label="Service"
          value={draft.service}
          error={refusal.fields['service']}
          onChange={(event) => change({ service: event.currentTarget.value })}
          data={[
            { value: '', label: 'not known yet' },
            ...all.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SeverityChoice
          severity={draft.severity}
          error={refusal.fields['severity']}
          onChange={(severity) => change({ severity })}
        />
        <MoreFields draft={draft} errors={refusal.fields} onChange={change} />
        <WhoIsPaged
          policy={service?.escalation_policy ?? null}
          hasService={service !== undefined}
          severity={draft.severity}
        />
        {refusal.general && <Alert color="red" role="alert" title={refusal.general} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={create.isPending} mih={44}>
            {isDeclared ? `Declare ${draft.severity}` : 'Open in triage'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

async function giveCommand(id: string, ic: string): Promise<void> {
  await client.call(assignRoles, { params: { id }, body: { ic } }).catch(tellRefusal)
}
