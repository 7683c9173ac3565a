import type { ReactElement } from 'react'
import { addWorkaround } from '../../../../api/workarounds.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { WHAT_AND_UNDO, WhatAndUndo } from './what-and-undo.tsx'

export function AddWorkaround({ incident: { id }, onDone }: DialogProps): ReactElement {
  const { act, busy, refusal } = useVerb(addWorkaround, WHAT_AND_UNDO, onDone)
  return (
    <WhatAndUndo
      does="Note"
      labels={{ what: 'What was done for the time being', undo: 'How it is undone' }}
      busy={busy}
      refusal={refusal}
      onSubmit={(body) => act([{ params: { id }, body }])}
    />
  )
}
