import type { ReactElement } from 'react'
import { askForChange } from '../../../../api/change-requests.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { WHAT_AND_UNDO, WhatAndUndo } from './what-and-undo.tsx'

export function AskChange({ incident: { id }, onDone }: DialogProps): ReactElement {
  const { act, busy, refusal } = useVerb(askForChange, WHAT_AND_UNDO, onDone)
  return (
    <WhatAndUndo
      does="Ask"
      labels={{ what: 'What is to be changed', undo: 'How it is taken back' }}
      busy={busy}
      refusal={refusal}
      onSubmit={(body) => act([{ params: { id }, body }])}
    />
  )
}
