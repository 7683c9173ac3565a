import { Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { changeSeverity } from '../../../../api/incident-verbs.ts'
import type { DialogProps } from './dialogs.tsx'
import { LevelSelect } from './level-select.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

export function ChangeSeverity({ incident: { id, severity }, onDone }: DialogProps): ReactElement {
  const [level, setLevel] = useState(severity)
  const [reason, setReason] = useState('')
  const { act, busy, refusal } = useVerb(changeSeverity, ['severity', 'reason'], onDone)
  const isSame = level === severity
  return (
    <VerbForm
      does={isSame ? `It stays ${level}` : `Change to ${level}`}
      busy={busy}
      refusal={refusal.general}
      onSubmit={() => act([{ params: { id }, body: { severity: level, reason } }])}
    >
      <LevelSelect value={level} error={refusal.fields['severity']} onChange={setLevel} />
      <Textarea
        label="Reason"
        description="It stands in the timeline"
        required
        rows={2}
        maxLength={2_000}
        value={reason}
        error={refusal.fields['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </VerbForm>
  )
}
