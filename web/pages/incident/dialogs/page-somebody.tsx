import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { pageSpecialist } from '../../../../api/incident-verbs.ts'
import { specialists } from '../../../../api/organisation-resources.ts'
import { tell } from '../../../app/toasts.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useEvery } from '../../../queries/every.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

type Specialist = { id: string; name: string; when_to_page: string; response_minutes: number | null }

/** Somebody of the directory, for this incident. */
export function PageSomebody({ incident: { id }, onDone }: DialogProps): ReactElement {
  const all = useEvery<Specialist, typeof specialists.list>(specialists.list)
  const [chosen, setChosen] = useState('')
  const [why, setWhy] = useState('')
  const { act, busy, refusal } = useVerb(pageSpecialist, ['specialist', 'why'], () => {
    tell('They are paged.')
    onDone()
  })
  const specialist = all.data?.find((one) => one.id === chosen)
  return (
    <VerbForm
      does="Page"
      busy={busy}
      refusal={refusal.general}
      disabled={chosen === ''}
      onSubmit={() =>
        act([{ params: { id }, body: { specialist: chosen, ...(why.trim() !== '' && { why }) } }])
      }
    >
      <Shown of={all}>
        {(known) =>
          known.length === 0 ? (
            <Text size="sm">
              The directory has no specialists yet. To page the next step of the policy, escalate.
            </Text>
          ) : (
            <NativeSelect
              label="Whom"
              value={chosen}
              error={refusal.fields['specialist']}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={[{ value: '', label: '' }, ...known.map((one) => ({ value: one.id, label: one.name }))]}
            />
          )
        }
      </Shown>
      {specialist && (
        <Text size="sm" c="dimmed">
          {specialist.when_to_page}
        </Text>
      )}
      <Textarea
        label="Why"
        rows={2}
        maxLength={500}
        value={why}
        error={refusal.fields['why']}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </VerbForm>
  )
}
