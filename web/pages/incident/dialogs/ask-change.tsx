import { useState, type ReactElement } from 'react'
import { askForChange } from '../../../../api/change-requests.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'
import { WhatAndUndo } from './what-and-undo.tsx'

export function AskChange({ incident: { id }, onDone }: DialogProps): ReactElement {
  const [what, setWhat] = useState('')
  const [undo, setUndo] = useState('')
  const { act, busy, refusal } = useVerb(askForChange, ['what', 'undo'], onDone)
  return (
    <VerbForm
      does="Ask"
      busy={busy}
      refusal={refusal.general}
      disabled={what.trim() === ''}
      onSubmit={() => act([{ params: { id }, body: { what, undo: undo.trim() === '' ? null : undo } }])}
    >
      <WhatAndUndo
        what={what}
        undo={undo}
        labels={{ what: 'What is to be changed', undo: 'How it is taken back' }}
        errors={refusal.fields}
        onWhat={setWhat}
        onUndo={setUndo}
      />
    </VerbForm>
  )
}
