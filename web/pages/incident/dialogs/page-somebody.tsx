import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { callIn, pageSpecialist } from '../../../../api/incident-verbs.ts'
import { tell } from '../../../app/toasts.tsx'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { useWhoCanBePaged } from './use-who-can-be-paged.ts'
import { VerbForm } from './verb-form.tsx'

/** A person, a team, a service or a specialist, for this incident; the walk of its policy goes on beside it. */
export function PageSomebody({ incident: { id }, onDone }: DialogProps): ReactElement {
  const { groups, find } = useWhoCanBePaged()
  const [chosen, setChosen] = useState('')
  const [why, setWhy] = useState('')
  const done = (): void => {
    tell('They are paged.')
    onDone()
  }
  const somebody = useVerb(callIn, ['target', 'why'], done)
  const specialist = useVerb(pageSpecialist, ['specialist', 'why'], done)
  const whom = find(chosen)
  const { refusal } = whom?.kind === 'specialist' ? specialist : somebody

  function page(): void {
    if (!whom) return
    const reason = why.trim() !== '' && { why }
    if (whom.kind === 'specialist')
      specialist.act([{ params: { id }, body: { specialist: whom.id, ...reason } }])
    else somebody.act([{ params: { id }, body: { target: whom.id, kind: whom.kind, ...reason } }])
  }

  return (
    <VerbForm
      does="Page"
      busy={somebody.busy || specialist.busy}
      refusal={refusal.general}
      disabled={!whom}
      onSubmit={page}
    >
      <NativeSelect
        label="Whom"
        value={chosen}
        error={refusal.fields['target'] ?? refusal.fields['specialist']}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: '' }, ...groups]}
      />
      {whom && (
        <Text size="sm" c="dimmed">
          {whom.about}
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
