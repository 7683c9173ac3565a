import { Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { setParent } from '../../../../api/incident-verbs.ts'
import { Related } from '../side/related.tsx'
import type { DialogProps } from './dialogs.tsx'
import { OtherIncident } from './other-incident.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

export function SetParent({ incident, onDone }: DialogProps): ReactElement {
  const { id, parent } = incident
  const [chosen, setChosen] = useState(parent ?? '')
  const { act, busy, refusal } = useVerb(setParent, ['parent'], onDone)
  return (
    <VerbForm
      does={chosen === '' ? 'It stands alone' : `Put it below ${chosen}`}
      busy={busy}
      refusal={refusal.general}
      onSubmit={() => act([{ params: { id }, body: { parent: chosen === '' ? null : chosen } }])}
    >
      <OtherIncident
        label="Parent"
        not={id}
        value={chosen}
        error={refusal.fields['parent']}
        onChange={setChosen}
      />
      <Text size="sm" fw={600}>
        Related
      </Text>
      <Related incident={incident} />
    </VerbForm>
  )
}
