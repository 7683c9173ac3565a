import { NativeSelect, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { snoozeIncident } from '../../../../api/incident-verbs.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

const lengths = [
  ['15', '15 minutes'],
  ['30', '30 minutes'],
  ['60', '1 hour'],
  ['240', '4 hours'],
  ['1440', '1 day'],
] as const

export function SnoozeIt({ incident: { id }, onDone }: DialogProps): ReactElement {
  const [minutes, setMinutes] = useState('30')
  const { act, busy, refusal } = useVerb(snoozeIncident, [], onDone)
  return (
    <VerbForm
      does="Snooze"
      busy={busy}
      refusal={refusal.general}
      onSubmit={() => act([{ params: { id }, body: { minutes: Number(minutes) } }])}
    >
      <NativeSelect
        label="For"
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
        data={lengths.map(([value, label]) => ({ value, label }))}
      />
      <Text size="sm">Nobody is paged for it until then; after that, paging starts anew.</Text>
    </VerbForm>
  )
}
