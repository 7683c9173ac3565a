import { useState, type ReactElement } from 'react'
import { addWorkaround } from '../../../../api/workarounds.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'
import { WhatAndUndo } from './what-and-undo.tsx'

export function AddWorkaround({ incident: { id }, onDone }: DialogProps): ReactElement {
  const [what, setWhat] = useState('')
  const [undo, setUndo] = useState('')
  const { act, busy, refusal } = useVerb(addWorkaround, ['what', 'undo'], onDone)
  return (
    <VerbForm
      does="Note"
      busy={busy}
      refusal={refusal.general}
      disabled={what.trim() === ''}
      onSubmit={() => act([{ params: { id }, body: { what, undo: undo.trim() === '' ? null : undo } }])}
    >
      <WhatAndUndo
        what={what}
        undo={undo}
        labels={{ what: 'What was done for the time being', undo: 'How it is undone' }}
        errors={refusal.fields}
        onWhat={setWhat}
        onUndo={setUndo}
      />
    </VerbForm>
  )
}
