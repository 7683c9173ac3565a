import { Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { closeIncident } from '../../../../api/incident-verbs.ts'
import { closeAfterMinutes } from '../../../../domain/incident/ending.ts'
import { useZone } from '../../../time/zone.tsx'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

/** A closed incident stays closed, so it says what is missing before. */
export function CloseIt({ incident: { id, postmortem_at }, onDone }: DialogProps): ReactElement {
  const { timeZone, isUtc } = useZone()
  const [at, setAt] = useState('')
  const [override, setOverride] = useState('')
  const { act, busy, refusal } = useVerb(closeIncident, ['postmortem_at'], onDone)
  const body = {
    ...(at !== '' && { postmortem_at: new Date(isUtc ? `${at}Z` : at).toISOString() }),
    ...(override.trim() !== '' && { override }),
  }
  return (
    <VerbForm
      does="Close for good"
      busy={busy}
      refusal={refusal.general}
      onSubmit={() => act([{ params: { id }, body }])}
    >
      <Text size="sm">
        It can be closed {closeAfterMinutes} minutes after it was resolved. It cannot be opened again.
      </Text>
      {postmortem_at === null && (
        <TextInput
          label={`When its post-mortem is held (${timeZone})`}
          type="datetime-local"
          value={at}
          error={refusal.fields['postmortem_at']}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      )}
      <Textarea
        label="Reason to close it all the same"
        description="Only where it is too early, or there is no post-mortem; it stands in the timeline"
        rows={2}
        maxLength={2_000}
        value={override}
        onChange={(event) => setOverride(event.currentTarget.value)}
      />
    </VerbForm>
  )
}
