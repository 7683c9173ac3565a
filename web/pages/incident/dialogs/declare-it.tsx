import { Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { declareIncident } from '../../../../api/incident-verbs.ts'
import type { DialogProps } from './dialogs.tsx'
import { LevelSelect } from './level-select.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

export function DeclareIt({ incident: { id, severity }, onDone }: DialogProps): ReactElement {
  const [level, setLevel] = useState(severity)
  const { act, busy, refusal } = useVerb(declareIncident, ['severity'], onDone)
  return (
    <VerbForm
      does={`Declare ${level}`}
      busy={busy}
      refusal={refusal.general}
      onSubmit={() => act([{ params: { id }, body: { severity: level } }])}
    >
      <LevelSelect value={level} error={refusal.fields['severity']} onChange={setLevel} />
      <Text size="sm">Roles, checklist, clocks and updates begin with the declaration.</Text>
    </VerbForm>
  )
}
